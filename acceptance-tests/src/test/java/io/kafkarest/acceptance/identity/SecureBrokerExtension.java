package io.kafkarest.acceptance.identity;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link SecureBroker} of the run, started when first asked for; only where brokers are embedded. */
public final class SecureBrokerExtension implements ParameterResolver, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(SecureBrokerExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return System.getProperty("acceptance.cluster", "embedded").equals("embedded")
                ? ConditionEvaluationResult.enabled("the broker is embedded")
                : ConditionEvaluationResult.disabled("only the embedded broker can be made secure here");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SecureBroker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, type -> new Shared(new SecureBroker()), Shared.class)
                .broker();
    }

    private record Shared(SecureBroker broker) implements AutoCloseable {

        @Override
        public void close() {
            broker.close();
        }
    }
}
