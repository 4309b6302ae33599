package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.domain.topic.TopicName;
import java.util.concurrent.CompletionStage;

/** Gives a broker that makes topics by itself the occasion to make one. */
@FunctionalInterface
interface CreationPrompt {

    /** Asks once. Ends soon and never fails; whether there is a topic now is to be found out after it. */
    CompletionStage<Void> prompt(TopicName topic);
}
