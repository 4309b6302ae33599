package io.kafkarest.ports.out;

import io.kafkarest.domain.security.Credentials.UserPassword;
import java.util.concurrent.CompletionStage;

/** Has the cluster itself say whether a password is right. */
public interface ClusterLogin {

    /**
     * Whether the cluster lets this user in with this password; unknown user and wrong password cannot be told apart. Does not
     * block and remembers nothing. Ends within some seconds, with {@code BROKER_UNREACHABLE} if nobody could say.
     */
    CompletionStage<Boolean> accepts(UserPassword credentials);
}
