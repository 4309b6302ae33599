package io.kafkarest.acceptance.suite;

import io.kafkarest.acceptance.cluster.ContainerClusterUnderTest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the shared {@link Suite}, closes it after the last one, and skips all where containers cannot run. */
public final class SuiteExtension implements ParameterResolver, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(SuiteExtension.class);
    private static final String NO_DOCKER = "Acceptance tests on containers skipped: no Docker engine answers here.";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!Suite.isOnContainers() || ContainerClusterUnderTest.isPossible()) {
            return ConditionEvaluationResult.enabled("the cluster can be started");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(NO_DOCKER);
        }
        return ConditionEvaluationResult.disabled(NO_DOCKER);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Suite.class, type -> new Suite(), Suite.class);
    }
}
