package io.kafkarest.adapters.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/** Names from OpenTelemetry's semantic conventions for messaging, as far as the proxy tells of them. */
final class MessagingAttributes {

    static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    static final AttributeKey<String> OPERATION_NAME = AttributeKey.stringKey("messaging.operation.name");
    static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    static final AttributeKey<Long> COUNT = AttributeKey.longKey("messaging.batch.message_count");

    static final String SEND = "send";
    static final String RECEIVE = "receive";

    private MessagingAttributes() {}
}
