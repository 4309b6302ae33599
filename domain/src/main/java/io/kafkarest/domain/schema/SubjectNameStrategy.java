package io.kafkarest.domain.schema;

import io.kafkarest.domain.record.RecordSide;
import io.kafkarest.domain.topic.TopicName;
import java.util.Optional;

/** How the subject of a schema is found; the names of Confluent's classes say the same. */
public enum SubjectNameStrategy {
    /** {@code topic-key} or {@code topic-value}. */
    TOPIC_NAME {
        @Override
        public Optional<Subject> subject(TopicName topic, RecordSide side, Optional<String> recordName) {
            return Optional.of(new Subject(topic + side.subjectSuffix()));
        }
    },
    /** The full name of the record or message. */
    RECORD_NAME {
        @Override
        public Optional<Subject> subject(TopicName topic, RecordSide side, Optional<String> recordName) {
            return recordName.map(Subject::new);
        }
    },
    /** Both: {@code topic-full.name}. */
    TOPIC_RECORD_NAME {
        @Override
        public Optional<Subject> subject(TopicName topic, RecordSide side, Optional<String> recordName) {
            return recordName.map(name -> new Subject(topic + "-" + name));
        }
    };

    /** The subject, or empty if the strategy wants a name that the schema does not have. */
    public abstract Optional<Subject> subject(TopicName topic, RecordSide side, Optional<String> recordName);
}
