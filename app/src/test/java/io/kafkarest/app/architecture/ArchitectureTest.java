package io.kafkarest.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.kafkarest.app.architecture.Packages.ADAPTERS;
import static io.kafkarest.app.architecture.Packages.AUTH;
import static io.kafkarest.app.architecture.Packages.DOMAIN;
import static io.kafkarest.app.architecture.Packages.DROPWIZARD;
import static io.kafkarest.app.architecture.Packages.GUICE;
import static io.kafkarest.app.architecture.Packages.HTTP;
import static io.kafkarest.app.architecture.Packages.JACKSON;
import static io.kafkarest.app.architecture.Packages.JAX_RS;
import static io.kafkarest.app.architecture.Packages.JERSEY;
import static io.kafkarest.app.architecture.Packages.JETTY;
import static io.kafkarest.app.architecture.Packages.JSPECIFY;
import static io.kafkarest.app.architecture.Packages.KAFKA;
import static io.kafkarest.app.architecture.Packages.KAFKA_CLIENTS;
import static io.kafkarest.app.architecture.Packages.OPEN_TELEMETRY;
import static io.kafkarest.app.architecture.Packages.OPEN_TELEMETRY_ADAPTER;
import static io.kafkarest.app.architecture.Packages.PORTS;
import static io.kafkarest.app.architecture.Packages.PORTS_IN;
import static io.kafkarest.app.architecture.Packages.PORTS_OUT;
import static io.kafkarest.app.architecture.Packages.ROOT;
import static io.kafkarest.app.architecture.Packages.SCHEMA_REGISTRY;
import static io.kafkarest.app.architecture.Packages.SERVLET;
import static io.kafkarest.app.architecture.Packages.SLF4J;
import static io.kafkarest.app.architecture.Packages.USE_CASE;
import static io.kafkarest.app.architecture.Packages.WIRING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.kafkarest.domain.error.ProxyException;
import java.util.List;
import org.assertj.core.api.Assertions;

@AnalyzeClasses(packages = ROOT, importOptions = ProductionCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("domain")
            .definedBy(DOMAIN)
            .layer("ports.in")
            .definedBy(PORTS_IN)
            .layer("ports.out")
            .definedBy(PORTS_OUT)
            .layer("http")
            .definedBy(HTTP)
            .layer("kafka")
            .definedBy(KAFKA)
            .layer("schemaregistry")
            .definedBy(SCHEMA_REGISTRY)
            .layer("auth")
            .definedBy(AUTH)
            .layer("opentelemetry")
            .definedBy(OPEN_TELEMETRY_ADAPTER)
            .layer("usecase")
            .definedBy(USE_CASE)
            .layer("wiring")
            .definedBy(WIRING)
            .whereLayer("ports.in")
            .mayOnlyBeAccessedByLayers("http", "usecase", "wiring")
            .whereLayer("ports.out")
            .mayOnlyBeAccessedByLayers("kafka", "schemaregistry", "auth", "opentelemetry", "http", "usecase", "wiring")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("kafka")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("schemaregistry")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("auth")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("opentelemetry")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("usecase")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("wiring")
            .mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture()
            .because("the directory listing is the diagram");

    @ArchTest
    static final ArchRule domainKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.nio.charset..",
                    "java.security",
                    JSPECIFY,
                    DOMAIN)
            .because("the middle knows nothing of the world");

    @ArchTest
    static final ArchRule portsKnowOnlyTheDomain = classes()
            .that()
            .resideInAPackage(PORTS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", JSPECIFY, DOMAIN, PORTS)
            .because("a port is written in domain words");

    @ArchTest
    static final ArchRule portsInAndOutDoNotKnowEachOther = slices().matching(ROOT + ".ports.(*)..")
            .should()
            .notDependOnEachOther()
            .because("what is asked and what is needed meet in the use cases");

    @ArchTest
    static final ArchRule portsHoldNoBehaviour = classes()
            .that()
            .resideInAPackage(PORTS)
            .should()
            .beInterfaces()
            .orShould()
            .beRecords()
            .orShould()
            .beEnums()
            .because("behaviour belongs to the domain or to a use case");

    @ArchTest
    static final ArchRule useCasesKnowNoFramework = classes()
            .that()
            .resideInAPackage(USE_CASE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", JSPECIFY, SLF4J, DOMAIN, PORTS, USE_CASE)
            .because("ADR 0002: use cases live in app and stay free of frameworks");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = slices().matching(ROOT + ".adapters.(*)..")
            .should()
            .notDependOnEachOther()
            .because("an adapter can be swapped alone");

    @ArchTest
    static final ArchRule onlyHttpAndWiringSeeTheWeb = noClasses()
            .that(not(resideInAnyPackage(HTTP, WIRING)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JAX_RS, SERVLET, DROPWIZARD, JERSEY, JETTY)
            .because("HTTP is one adapter");

    @ArchTest
    static final ArchRule onlyTheKafkaAdapterSeesKafka = noClasses()
            .that(not(resideInAnyPackage(KAFKA)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KAFKA_CLIENTS)
            .because("Kafka's types stay at their edge");

    @ArchTest
    static final ArchRule onlyItsAdapterSeesOpenTelemetry = noClasses()
            .that(not(resideInAnyPackage(OPEN_TELEMETRY_ADAPTER)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OPEN_TELEMETRY)
            .because("ADR 0011: who does not trace does not load it");

    @ArchTest
    static final ArchRule jacksonStaysAtTheEdges = noClasses()
            .that(not(resideInAnyPackage(HTTP, SCHEMA_REGISTRY, WIRING)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JACKSON)
            .because("ADR 0009: a value crosses a port as bytes, never as a tree");

    @ArchTest
    static final ArchRule guiceOnlyInModules = noClasses()
            .that(not(resideInAnyPackage(WIRING)).and(not(nameMatching(".*Module(\\$.*)?"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GUICE)
            .because("ADR 0003: the injector is known where it is configured");

    @ArchTest
    static final ArchRule noFieldInjection = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("a class says in its constructor what it needs");

    @ArchTest
    static final ArchRule noSetterInjection =
            noMethods().should().beAnnotatedWith("jakarta.inject.Inject").because("see noFieldInjection");

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is understood with those it knows, and no others");

    @ArchTest
    static final ArchRule fieldsArePrivate = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotAnonymousClasses()
            .should()
            .notBePublic()
            .because("state has one owner");

    @ArchTest
    static final ArchRule valuesDoNotChange = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DOMAIN, PORTS)
            .should()
            .beFinal()
            .because("values are shared between threads");

    @ArchTest
    static final ArchRule noMutableGlobals = noFields()
            .that()
            .arePublic()
            .and()
            .areStatic()
            .should()
            .notHaveModifier(JavaModifier.FINAL)
            .because("nobody knows who changes them");

    @ArchTest
    static final ArchRule servicesLiveInUseCase = classes()
            .that()
            .implement(resideInAnyPackage(PORTS_IN))
            .should()
            .haveSimpleNameEndingWith("Service")
            .andShould()
            .resideInAPackage(USE_CASE)
            .because("what may be asked is answered in one place");

    @ArchTest
    static final ArchRule resourcesAreNamedSo = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("names are looked for");

    @ArchTest
    static final ArchRule resourcesAreMadeByTheInjector = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .bePackagePrivate()
            .because("Jersey needs the class to be public, nobody needs its constructor");

    @ArchTest
    static final ArchRule mappersAreNamedSo = classes()
            .that()
            .implement("jakarta.ws.rs.ext.ExceptionMapper")
            .should()
            .haveSimpleNameEndingWith("Mapper")
            .because("names are looked for");

    @ArchTest
    static final ArchRule modulesAreNamedSo = classes()
            .that()
            .areAssignableTo("com.google.inject.AbstractModule")
            .should()
            .haveSimpleNameEndingWith("Module")
            .because("names are looked for");

    @ArchTest
    static final ArchRule failuresAreNamedSo = classes()
            .that()
            .areAssignableTo(ProxyException.class)
            .should()
            .haveSimpleNameEndingWith("Exception")
            .because("names are looked for");

    @ArchTest
    static final ArchRule noClockOfItsOwn = noClasses()
            .that(not(resideInAnyPackage(WIRING)))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .because("a clock is passed in");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a thread that sleeps serves nobody");

    @ArchTest
    static final ArchRule noOldLibraries = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("java.time and SLF4J do that");

    @ArchTest
    static final ArchRule anAdapterShowsOnlyModulesAndConfigs = noClasses()
            .that()
            .resideInAPackage(WIRING)
            .should()
            .dependOnClassesThat(resideInAnyPackage(ADAPTERS)
                    .and(not(simpleNameEndingWith("Module")))
                    .and(not(simpleNameEndingWith("Config"))))
            .because("an adapter is swapped by naming another module");

    @ArchTest
    static void everyPackageThatARuleNamesIsThere(JavaClasses classes) {
        List<String> unused = Packages.OURS.stream()
                .filter(each -> classes.stream().noneMatch(resideInAnyPackage(each)))
                .toList();
        List<String> unusedForeign = Packages.FOREIGN.stream()
                .filter(each -> classes.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .noneMatch(dependency -> resideInAnyPackage(each).test(dependency.getTargetClass())))
                .toList();

        Assertions.assertThat(unused).isEmpty();
        Assertions.assertThat(unusedForeign).isEmpty();
    }
}
