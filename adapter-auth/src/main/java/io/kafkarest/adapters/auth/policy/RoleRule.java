package io.kafkarest.adapters.auth.policy;

import io.kafkarest.adapters.auth.config.AccessRulesConfig.NamePattern;
import io.kafkarest.adapters.auth.config.AccessRulesConfig.Operation;
import io.kafkarest.adapters.auth.config.AccessRulesConfig.Rule;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;

/** What one role may do. A permission of a kind that is not thought of here is not given. */
final class RoleRule {

    private static final String EVERYBODY = "*";

    private final Rule rule;

    RoleRule(Rule rule) {
        this.rule = rule;
    }

    boolean appliesTo(Principal principal) {
        return rule.role().equals(EVERYBODY) || principal.roles().contains(rule.role());
    }

    boolean allows(Permission permission) {
        if (permission instanceof Permission.ViewCluster) {
            return true;
        }
        return allowsOnTopics(permission) || allowsOnGroups(permission) || allowsOnCluster(permission);
    }

    // Whoever may do anything with a topic may also look at it, as in Kafka.
    private boolean allowsOnTopics(Permission permission) {
        if (permission instanceof Permission.ViewTopic view) {
            return !rule.operations().isEmpty() && covers(view.topic());
        }
        if (permission instanceof Permission.ReadTopic read) {
            return may(Operation.READ) && covers(read.topic());
        }
        if (permission instanceof Permission.WriteTopic write) {
            return may(Operation.WRITE) && covers(write.topic());
        }
        if (permission instanceof Permission.AdministerTopic administer) {
            return may(Operation.ADMIN) && covers(administer.topic());
        }
        return permission instanceof Permission.ReadAnyTopic && may(Operation.READ) && coversAllTopics();
    }

    private boolean allowsOnGroups(Permission permission) {
        if (permission instanceof Permission.UseGroup use) {
            return may(Operation.READ) && covers(use.group());
        }
        return permission instanceof Permission.AdministerGroup administer
                && may(Operation.ADMIN)
                && covers(administer.group());
    }

    private boolean allowsOnCluster(Permission permission) {
        return permission instanceof Permission.AdministerCluster
                && may(Operation.ADMIN)
                && coversAllTopics()
                && rule.groups().stream().anyMatch(NamePattern::matchesAll);
    }

    private boolean may(Operation operation) {
        return rule.operations().contains(operation);
    }

    private boolean covers(TopicName topic) {
        return rule.topics().stream().anyMatch(pattern -> pattern.matches(topic.value()));
    }

    private boolean covers(ConsumerGroupId group) {
        return rule.groups().stream().anyMatch(pattern -> pattern.matches(group.value()));
    }

    private boolean coversAllTopics() {
        return rule.topics().stream().anyMatch(NamePattern::matchesAll);
    }
}
