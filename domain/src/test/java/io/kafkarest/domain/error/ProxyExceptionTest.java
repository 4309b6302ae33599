package io.kafkarest.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ProxyExceptionTest {

    @Test
    void saysWhatWentWrong() {
        Exception cause = new IllegalStateException("internal");

        ProxyException failure = new ProxyException(FailureCode.OVERLOADED, "no room", cause);

        assertThat(failure.code()).isEqualTo(FailureCode.OVERLOADED);
        assertThat(failure).hasMessage("no room").hasCause(cause);
    }

    @Test
    void tellsWhatHappenedFromWhatStagesPutAroundIt() {
        Exception cause = new IllegalStateException("internal");
        Exception bare = new CompletionException("no cause", null);

        assertThat(ProxyException.causeOf(cause)).isSameAs(cause);
        assertThat(ProxyException.causeOf(new CompletionException(new CompletionException(cause))))
                .isSameAs(cause);
        assertThat(ProxyException.causeOf(bare)).isSameAs(bare);
    }

    @Test
    void saysWhichRecordIsNotDecodable() {
        UndecodableRecordException failure =
                new UndecodableRecordException(TopicPartition.of("topic", 1), new Offset(2), "not JSON");

        assertThat(failure.code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
        assertThat(failure.partition()).isEqualTo(TopicPartition.of("topic", 1));
        assertThat(failure.offset()).isEqualTo(new Offset(2));
        assertThat(failure).hasMessage("not JSON");
    }
}
