package io.kafkarest.adapters.http.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.topic.TopicName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Topics, or a pattern, or, by habit of some clients, nothing. */
record SubscriptionRequest(
        @Nullable List<@Nullable String> topics,
        @JsonProperty("topic_pattern") @Nullable String topicPattern) {

    /** Characters. Compiling goes as deep as groups are nested. */
    private static final int LONGEST_PATTERN = 1000;

    /** Whether it asks for neither, or for both. */
    boolean isAmbiguous() {
        return (topics == null) == (topicPattern == null);
    }

    /** What to subscribe to; topics win over the pattern; empty if there is neither. */
    Optional<Subscription> toSubscription() {
        if (topics != null) {
            return Optional.of(new Subscription.ToTopics(names(Invalid.ifEntryNull(topics, "topics"))));
        }
        return Optional.ofNullable(topicPattern).map(SubscriptionRequest::pattern);
    }

    private static List<TopicName> names(List<String> topics) {
        if (topics.stream().anyMatch(String::isBlank)) {
            throw Invalid.member("topics", "must not contain a blank name");
        }
        return topics.stream().map(TopicName::new).toList();
    }

    private static Subscription pattern(String regex) {
        if (regex.isEmpty()) {
            throw Invalid.member("topic_pattern", "must not be empty");
        }
        if (regex.length() > LONGEST_PATTERN) {
            throw Invalid.member("topic_pattern", "is too complex");
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException broken) {
            throw Invalid.member("topic_pattern", "is not a regular expression: " + broken.getDescription());
        } catch (StackOverflowError nested) {
            throw Invalid.member("topic_pattern", "is too complex");
        }
        return new Subscription.ToPattern(regex);
    }
}
