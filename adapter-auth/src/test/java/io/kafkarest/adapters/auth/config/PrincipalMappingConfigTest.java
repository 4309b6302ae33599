package io.kafkarest.adapters.auth.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of Kafka's documentation of {@code ssl.principal.mapping.rules}, and of its own tests. */
class PrincipalMappingConfigTest {

    private static final String DOCUMENTED = """
            RULE:^CN=(.*?),OU=ServiceUsers.*$/$1/,
            RULE:^CN=(.*?),OU=(.*?),O=(.*?),L=(.*?),ST=(.*?),C=(.*?)$/$1@$2/L,
            RULE:^.*[Cc][Nn]=([a-zA-Z0-9.]*).*$/$1/L,
            DEFAULT""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=Duke,OU=ServiceUsers,O=Org,C=US | Duke",
                "CN=Duke,OU=SME,O=mycp,L=Fulton,ST=MD,C=US | duke@sme",
                "cn=WebUser,cn=WebUsers,dc=example,dc=com | webusers",
                "OU=JavaSoft,O=Sun Microsystems,C=US | OU=JavaSoft,O=Sun Microsystems,C=US"
            })
    void mapsByTheFirstRuleThatMatches(String distinguishedName, String principal) {
        assertThat(PrincipalMappingConfig.parse(DOCUMENTED).nameOf(distinguishedName))
                .contains(principal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RULE:^CN=(.*)$/$1/U | CN=alice | ALICE",
                "RULE:^CN=(.*)$/$1/ | CN=Alice | Alice",
                "RULE:.*/fixed/ | CN=x | fixed",
                "RULE:CN=(.*?)/$1/ | CN=alice | alice",
                "RULE:^CN=(.*)$/a\\/$1/ | CN=x | a/x",
                "RULE:^CN=a\\/(.*)$/$1/ | CN=a/x | x",
                "RULE:^CN=(.*)$/$2-$1/ | CN=x | $2-x",
                "RULE:^CN=(.*)$/$1$/ | CN=x | x$",
                "RULE:^CN=(\\w+),O=\\w+$/$1/ , DEFAULT | CN=a,O=b | a"
            })
    void replacesGroupsAndLetters(String rules, String distinguishedName, String principal) {
        assertThat(PrincipalMappingConfig.parse(rules).nameOf(distinguishedName))
                .contains(principal);
    }

    @Test
    void namesNobodyIfNoRuleMatches() {
        assertThat(PrincipalMappingConfig.parse("RULE:^CN=(.*)$/$1/").nameOf("OU=x"))
                .isEmpty();
    }

    @Test
    void matchesWholeNamesOnly() {
        assertThat(PrincipalMappingConfig.parse("RULE:CN=admin/admin/").nameOf("CN=admin,OU=evil"))
                .isEmpty();
    }

    @Test
    void keepsTheNameByDefault() {
        assertThat(PrincipalMappingConfig.parse("").nameOf("CN=Alice,O=x")).contains("CN=Alice,O=x");
        assertThat(PrincipalMappingConfig.DEFAULT.nameOf("CN=Alice,O=x")).contains("CN=Alice,O=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "DEFAULT,x",
                "RULE:",
                "RULE:^CN=(.*)$",
                "RULE:^CN=(.*)$/$1",
                "RULE:^CN=(.*)$/$1/X",
                "RULE:^CN=(.*$/$1/",
                "RULE:^CN=(.*)$/$1/L DEFAULT",
                "DEFAULT DEFAULT"
            })
    void refusesWhatIsNoRule(String rules) {
        assertThatIllegalArgumentException().isThrownBy(() -> PrincipalMappingConfig.parse(rules));
    }
}
