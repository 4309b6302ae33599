package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.AccessPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers of an {@link AccessPolicy} rely on. */
public interface AccessPolicyContract {

    /** One of each kind. */
    List<Permission> PERMISSIONS = List.of(
            new Permission.UseProxy(),
            new Permission.ViewCluster(),
            new Permission.ViewTopic(new TopicName("topic")),
            new Permission.ReadTopic(new TopicName("topic")),
            new Permission.ReadAnyTopic(),
            new Permission.WriteTopic(new TopicName("topic")),
            new Permission.UseGroup(new ConsumerGroupId("group")),
            new Permission.AdministerTopic(new TopicName("topic")),
            new Permission.AdministerGroup(new ConsumerGroupId("group")),
            new Permission.AdministerCluster());

    /** The policy under test. */
    AccessPolicy policy();

    /** Somebody who may do everything. */
    Principal trusted();

    /** Somebody who may do nothing. */
    Principal untrusted();

    @Test
    default void allowsEverythingToTheTrusted() {
        assertThat(PERMISSIONS)
                .allSatisfy(each -> assertThat(policy().decide(trusted(), each)).isEqualTo(AccessDecision.ALLOWED));
    }

    @Test
    default void deniesEverythingToTheUntrusted() {
        assertThat(PERMISSIONS)
                .allSatisfy(
                        each -> assertThat(policy().decide(untrusted(), each)).isEqualTo(AccessDecision.DENIED));
    }
}
