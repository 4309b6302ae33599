package io.kafkarest.adapters.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.kafkarest.adapters.http.HttpAdapterModule;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.config.JerseyComponent;
import io.kafkarest.adapters.http.fake.FakeProxy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EndpointNamesTest {

    @Test
    void areThoseOfTheReference() {
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "api.v2.root.get",
                        "api.v2.root.post",
                        "api.v2.brokers.list",
                        "api.v2.topics.list",
                        "api.v2.topics.get",
                        "api.v2.partitions.list",
                        "api.v2.partitions.get",
                        "api.v2.partitions.get-offsets",
                        "api.v2.produce-to-topic.{format}",
                        "api.v2.produce-to-partition.{format}",
                        "api.v2.consumers.create",
                        "api.v2.consumers.delete",
                        "api.v2.consumers.subscribe",
                        "api.v2.consumers.get-subscription",
                        "api.v2.consumers.unsubscribe",
                        "api.v2.consumers.consume-binary",
                        "api.v2.consumers.consume-json",
                        "api.v2.consumers.consume-{format}",
                        "api.v2.consumers.commit-offsets",
                        "api.v2.consumers.get-committed-offsets",
                        "api.v2.consumers.seek-to-beginning",
                        "api.v2.consumers.seek-to-end",
                        "api.v2.consumers.seek-to-offset",
                        "api.v2.consumers.assign",
                        "api.v2.consumers.get-assignments");
    }

    private static Set<String> names() {
        Set<Object> components = Guice.createInjector(new HttpAdapterModule(HttpConfig.DEFAULTS), new FakeProxy())
                .getInstance(Key.get(new TypeLiteral<Set<Object>>() {}, JerseyComponent.class));
        return components.stream()
                .flatMap(component -> Arrays.stream(component.getClass().getMethods()))
                .flatMap(EndpointNamesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> name(Method method) {
        EndpointName name = method.getAnnotation(EndpointName.class);
        return name == null ? Stream.empty() : Stream.of(name.value());
    }
}
