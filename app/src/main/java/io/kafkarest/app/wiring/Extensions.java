package io.kafkarest.app.wiring;

import com.google.inject.Binding;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.Message;
import com.google.inject.util.Modules;
import io.kafkarest.app.wiring.settings.ExtensionKeys;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Settings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Guice modules that an operator has put on the class path and named in the configuration. What they bind takes the place of
 * what the adapters bind for the same port; the use cases are not to be had.
 */
final class Extensions {

    private static final String KEY = ExtensionKeys.MODULES.name();

    private final List<Module> modules;
    private final List<Element> elements;

    private Extensions(List<Module> modules) {
        this.modules = modules;
        this.elements = Elements.getElements(modules);
    }

    /** Those that the settings name; fails with {@link InvalidSettingException} if one cannot be had. */
    static Extensions of(Settings settings) {
        Map<String, String> own = settings.withPrefix(ExtensionKeys.SETTINGS_PREFIX);
        List<Module> modules = new ArrayList<>();
        for (String each : settings.get(ExtensionKeys.MODULES)) {
            modules.add(module(each, own));
        }
        Extensions extensions = new Extensions(modules);
        extensions.requireNoComplaints();
        return extensions;
    }

    /** The adapters, with what the extensions replace. */
    List<Module> over(List<Module> adapters) {
        return modules.isEmpty() ? adapters : List.of(Modules.override(adapters).with(modules));
    }

    /** Whether one of them binds this port. */
    boolean bind(Class<?> port) {
        Key<?> key = Key.get(port);
        return elements.stream()
                .anyMatch(each ->
                        each instanceof Binding<?> binding && binding.getKey().equals(key));
    }

    List<String> names() {
        return modules.stream().map(each -> each.getClass().getName()).toList();
    }

    /** What a module says of its own settings is told as plainly as what is said of the proxy's. */
    private void requireNoComplaints() {
        for (Element each : elements) {
            if (each instanceof Message complaint) {
                throw new InvalidSettingException(KEY + ": " + complaint.getMessage());
            }
        }
    }

    private static Module module(String name, Map<String, String> settings) {
        Object made = make(classOf(name), settings);
        if (made instanceof Module module) {
            return module;
        }
        throw new InvalidSettingException(KEY + ": " + name + " is not a Guice module");
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name, true, Extensions.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new InvalidSettingException(KEY + ": there is no class " + name
                    + " on the class path; start with -cp 'kafka-rest-proxy.jar:ext/*', and its jar in ext");
        } catch (LinkageError e) {
            throw new InvalidSettingException(KEY + ": the class " + name + " cannot be loaded: " + e);
        }
    }

    private static Object make(Class<?> type, Map<String, String> settings) {
        try {
            Constructor<?> constructor = constructor(type);
            return constructor.getParameterCount() == 0 ? constructor.newInstance() : constructor.newInstance(settings);
        } catch (InvocationTargetException e) {
            throw new InvalidSettingException(KEY + ": " + type.getName() + " cannot be made: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new InvalidSettingException(KEY + ": " + type.getName() + " cannot be made: " + e);
        }
    }

    /** The one that takes the settings, or else the one that takes nothing. */
    private static Constructor<?> constructor(Class<?> type) {
        List<Constructor<?>> all = Arrays.asList(type.getConstructors());
        return all.stream()
                .filter(each -> Arrays.equals(each.getParameterTypes(), new Class<?>[] {Map.class}))
                .findFirst()
                .or(() -> all.stream()
                        .filter(each -> each.getParameterCount() == 0)
                        .findFirst())
                .orElseThrow(() -> new InvalidSettingException(KEY + ": " + type.getName()
                        + " has no public constructor that takes nothing, or a Map of settings"));
    }
}
