package io.kafkarest.adapters.auth.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.testkit.AccessPolicyContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RolePolicyTest implements AccessPolicyContract {

    @Override
    public AccessPolicy policy() {
        return policy(List.of("admin", "developer"), "");
    }

    @Override
    public Principal trusted() {
        return principal("viewer", "developer");
    }

    @Override
    public Principal untrusted() {
        return principal("viewer");
    }

    @Test
    void deniesThoseWithoutRoles() {
        assertThat(mayView(List.of("admin"), principal())).isFalse();
    }

    @Test
    void letsInEveryUserWithEitherWildcard() {
        assertThat(mayView(List.of("*"), principal())).isTrue();
        assertThat(mayView(List.of("**"), principal("viewer"))).isTrue();
        assertThat(mayView(List.of("admin", "*"), principal())).isTrue();
    }

    @Test
    void letsInNobodyWithoutRolesToHave() {
        assertThat(mayView(List.of(), principal())).isFalse();
        assertThat(mayView(List.of(), principal("admin"))).isFalse();
    }

    @Test
    void asksForNoRolesWhereItAsksForNoCredentials() {
        assertThat(mayView(List.of("admin"), Principal.EXEMPT)).isTrue();
        assertThat(mayView(List.of("admin"), Principal.ANONYMOUS)).isFalse();
    }

    @Nested
    class WithRules implements AccessPolicyContract {

        private static final String RULES = """
                analyst: read topics=orders-*|customers groups=analysts-*;
                loader: write topics=orders-eu;
                owner: admin topics=orders-* groups=analysts-*;
                ops: read write admin topics=* groups=*;
                browser: read;
                *: read topics=public groups=public""";

        @Override
        public AccessPolicy policy() {
            return RolePolicyTest.policy(List.of("analyst", "loader", "owner", "ops", "browser", "guest"), RULES);
        }

        @Override
        public Principal trusted() {
            return principal("ops");
        }

        @Override
        public Principal untrusted() {
            return principal("nobody");
        }

        @Test
        void readsWhatTheRoleMayRead() {
            assertThat(may("analyst", readTopic("orders-eu"))).isTrue();
            assertThat(may("analyst", readTopic("customers"))).isTrue();
            assertThat(may("analyst", readTopic("customers-eu"))).isFalse();
            assertThat(may("analyst", readTopic("order"))).isFalse();
            assertThat(may("loader", readTopic("orders-eu"))).isFalse();
            assertThat(may("owner", readTopic("orders-eu"))).isFalse();
        }

        @Test
        void readsTopicsThatMayComeOnlyIfItMayReadAll() {
            assertThat(may("analyst", new Permission.ReadAnyTopic())).isFalse();
            assertThat(may("ops", new Permission.ReadAnyTopic())).isTrue();
        }

        @Test
        void usesGroupsOfTheRole() {
            assertThat(may("analyst", useGroup("analysts-1"))).isTrue();
            assertThat(may("analyst", useGroup("others"))).isFalse();
            assertThat(may("loader", useGroup("analysts-1"))).isFalse();
            assertThat(may("owner", useGroup("analysts-1"))).isFalse();
        }

        @Test
        void writesWhatTheRoleMayWrite() {
            assertThat(may("loader", writeTopic("orders-eu"))).isTrue();
            assertThat(may("loader", writeTopic("orders-us"))).isFalse();
            assertThat(may("analyst", writeTopic("orders-eu"))).isFalse();
        }

        @Test
        void administersWhatTheRoleMayAdminister() {
            assertThat(may("owner", new Permission.AdministerTopic(new TopicName("orders-eu"))))
                    .isTrue();
            assertThat(may("owner", new Permission.AdministerTopic(new TopicName("customers"))))
                    .isFalse();
            assertThat(may("owner", new Permission.AdministerGroup(new ConsumerGroupId("analysts-1"))))
                    .isTrue();
            assertThat(may("owner", new Permission.AdministerGroup(new ConsumerGroupId("others"))))
                    .isFalse();
            assertThat(may("owner", new Permission.AdministerCluster())).isFalse();
            assertThat(may("analyst", new Permission.AdministerTopic(new TopicName("orders-eu"))))
                    .isFalse();
        }

        @Test
        void looksAtTopicsWithWhichTheRoleMayDoAnything() {
            assertThat(may("analyst", viewTopic("customers"))).isTrue();
            assertThat(may("loader", viewTopic("orders-eu"))).isTrue();
            assertThat(may("owner", viewTopic("orders-us"))).isTrue();
            assertThat(may("loader", viewTopic("customers"))).isFalse();
        }

        @Test
        void namesNoTopicMeansNoTopic() {
            assertThat(may("browser", new Permission.ViewCluster())).isTrue();
            assertThat(may("browser", viewTopic("customers"))).isFalse();
            assertThat(may("browser", readTopic("customers"))).isFalse();
        }

        @Test
        void addsTheRulesOfAllRoles() {
            Principal both = principal("analyst", "loader");

            assertThat(may(both, writeTopic("orders-eu"))).isTrue();
            assertThat(may(both, readTopic("customers"))).isTrue();
            assertThat(may(both, writeTopic("customers"))).isFalse();
        }

        @Test
        void givesEverybodyWhatTheRuleForEverybodySays() {
            assertThat(may("guest", readTopic("public"))).isTrue();
            assertThat(may("guest", writeTopic("public"))).isFalse();
            assertThat(may(Principal.EXEMPT, readTopic("public"))).isTrue();
            assertThat(may(Principal.EXEMPT, readTopic("customers"))).isFalse();
        }

        @Test
        void doesNotLetInByRulesAlone() {
            AccessPolicy closed = RolePolicyTest.policy(List.of("admin"), RULES);

            assertThat(closed.decide(principal("analyst"), readTopic("customers")))
                    .isEqualTo(AccessDecision.DENIED);
            assertThat(closed.decide(principal("analyst"), new Permission.UseProxy()))
                    .isEqualTo(AccessDecision.DENIED);
        }

        private boolean may(String role, Permission permission) {
            return may(principal(role), permission);
        }

        private boolean may(Principal principal, Permission permission) {
            return policy().decide(principal, permission) == AccessDecision.ALLOWED;
        }

        private static Permission viewTopic(String name) {
            return new Permission.ViewTopic(new TopicName(name));
        }

        private static Permission readTopic(String name) {
            return new Permission.ReadTopic(new TopicName(name));
        }

        private static Permission writeTopic(String name) {
            return new Permission.WriteTopic(new TopicName(name));
        }

        private static Permission useGroup(String name) {
            return new Permission.UseGroup(new ConsumerGroupId(name));
        }
    }

    private static boolean mayView(List<String> roles, Principal principal) {
        return policy(roles, "").decide(principal, new Permission.ViewCluster()) == AccessDecision.ALLOWED;
    }

    private static AccessPolicy policy(List<String> roles, String rules) {
        return new RolePolicy(roles, AccessRulesConfig.parse(rules));
    }

    private static Principal principal(String... roles) {
        return new Principal("alice", Set.of(roles));
    }
}
