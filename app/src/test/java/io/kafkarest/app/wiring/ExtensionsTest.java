package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Module;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.Authenticator;
import io.kafkarest.ports.testkit.InMemoryAuthenticator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsTest {

    private static final AccessPolicy OF_THE_ADAPTER = (principal, permission) -> AccessDecision.ALLOWED;
    private static final AccessPolicy OF_THE_EXTENSION = (principal, permission) -> AccessDecision.DENIED;

    @Test
    void replaceWhatAdaptersBind() {
        List<Module> over = extensions(Policies.class, Map.of()).over(List.of(adapter()));

        assertThat(Guice.createInjector(over).getInstance(AccessPolicy.class)).isSameAs(OF_THE_EXTENSION);
    }

    @Test
    void leaveTheAdaptersAloneIfThereAreNone() {
        List<Module> adapters = List.of(adapter());

        assertThat(Extensions.of(new Settings(Map.of())).over(adapters)).isSameAs(adapters);
    }

    @Test
    void getTheirOwnSettings() {
        Extensions extensions =
                extensions(Configured.class, Map.of("extension.settings.a.b", "c", "bootstrap.servers", "k:1"));

        Map<?, ?> given = Guice.createInjector(extensions.over(List.of())).getInstance(Map.class);

        assertThat(given).isEqualTo(Map.of("a.b", "c"));
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Nobody.class, Broken.class, Hidden.class})
    void stopTheStartIfTheyCannotBeHad(Class<?> type) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> extensions(type, Map.of()))
                .withMessageStartingWith("extension.modules: ")
                .withMessageContaining(type.getName());
    }

    @Test
    void stopTheStartIfTheyComplain() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> extensions(Complaining.class, Map.of()))
                .withMessage("extension.modules: extension.settings.x is missing");
    }

    @Test
    void stopTheStartIfTheyAreNotThere() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Extensions.of(new Settings(Map.of("extension.modules", "com.example.Absent"))))
                .withMessageContaining("there is no class com.example.Absent on the class path");
    }

    @Test
    void knowCallersOnlyIfThatIsWanted() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> adapters(Map.of("extension.modules", Callers.class.getName())))
                .withMessageContaining("needs authentication.method=CUSTOM");
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> adapters(Map.of("authentication.method", "CUSTOM")))
                .withMessageContaining("no module of extension.modules binds an Authenticator");
        assertThatCode(() -> adapters(
                        Map.of("authentication.method", "custom", "extension.modules", Callers.class.getName())))
                .doesNotThrowAnyException();
    }

    @Test
    void haveTheNamesOfTheirClasses() {
        assertThat(adapters(Map.of("extension.modules", Policies.class.getName()))
                        .names())
                .contains(Policies.class.getName(), "HttpAdapterModule");
    }

    private static AdapterModules adapters(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("bootstrap.servers", "localhost:1"));
        all.putAll(settings);
        return new AdapterModules(new Settings(all));
    }

    private static Extensions extensions(Class<?> type, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("extension.modules", type.getName());
        return Extensions.of(new Settings(all));
    }

    private static Module adapter() {
        return binder -> binder.bind(AccessPolicy.class).toInstance(OF_THE_ADAPTER);
    }

    /** Another policy. */
    public static final class Policies extends AbstractModule {
        @Override
        protected void configure() {
            bind(AccessPolicy.class).toInstance(OF_THE_EXTENSION);
        }
    }

    /** Another authenticator. */
    public static final class Callers extends AbstractModule {
        @Override
        protected void configure() {
            bind(Authenticator.class).toInstance(new InMemoryAuthenticator());
        }
    }

    /** Shows what it was given. */
    public static final class Configured extends AbstractModule {
        private final Map<String, String> settings;

        public Configured(Map<String, String> settings) {
            this.settings = settings;
        }

        @Override
        protected void configure() {
            bind(Map.class).toInstance(settings);
        }
    }

    /** Can be made, and is nothing. */
    public static final class Nobody {}

    /** Needs a setting. */
    public static final class Complaining extends AbstractModule {
        @Override
        protected void configure() {
            addError("extension.settings.x is missing");
        }
    }

    /** Cannot be made. */
    public static final class Broken extends AbstractModule {
        public Broken() {
            throw new IllegalStateException("no");
        }
    }

    /** Has no constructor for others. */
    public static final class Hidden extends AbstractModule {
        private Hidden() {}
    }
}
