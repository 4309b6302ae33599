package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.config.HttpConfig;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the answer to a commit without a body waits for the broker. */
final class CommitWaiting {

    private static final Logger LOG = LoggerFactory.getLogger(CommitWaiting.class);

    private final boolean waits;

    @Inject
    CommitWaiting(HttpConfig config) {
        this.waits = config.compatibility().synchronousCommit();
    }

    /** The commit itself if it is to be waited for; else a stage that is done, but for failures known at once. */
    CompletionStage<Void> apply(CompletionStage<Void> commit, @Nullable String async) {
        boolean isAsync = async != null && !async.equalsIgnoreCase("false");
        if ((waits && !isAsync) || commit.toCompletableFuture().isDone()) {
            return commit;
        }
        commit.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.debug("a commit failed after it was answered", failure);
            }
        });
        return CompletableFuture.completedFuture(null);
    }
}
