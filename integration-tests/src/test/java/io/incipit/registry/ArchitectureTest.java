// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.incipit.registry.CodeBase.PRODUCTION;
import static io.incipit.registry.CodeBase.ROOT;
import static io.incipit.registry.CodeBase.check;
import static io.incipit.registry.CodeBase.in;
import static io.incipit.registry.CodeBase.within;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which part may know which. */
class ArchitectureTest {

    /** The part of the domain that every node must compute alike. */
    private static final String[] PURE = {
        within("domain.model"), within("domain.event"), within("domain.state"), within("domain.decision")
    };

    /** What a schema type's serializers may know of the client side. */
    private static final String[] SHARED = {
        "serde.config", "serde.wire", "serde.client", "serde.subject", "serde.message"
    };

    private static final String[] BELOW_MESSAGE = {
        "serde.config", "serde.wire", "serde.client", "serde.subject", "serde.mock"
    };

    private static final String[] TYPES = {"serde.avro", "serde.json", "serde.protobuf"};

    /** What the server checks schemas with: the formats, and what Protobuf's format rests upon. */
    private static final String[] FORMATS = {
        ROOT + ".serde..format..", within("serde.protobuf.schema"), within("serde.protobuf.compare")
    };

    private static final Set<String> DIFFERS_BY_NODE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.time.Instant.now",
            "java.util.UUID.randomUUID");

    @Test
    void domainPackages_dependOnEachOther_inALine() {
        LayeredArchitecture line = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : new String[] {"model", "event", "state", "api", "spi", "decision", "service", "memory"}) {
            line = line.layer(layer).definedBy(within("domain." + layer));
        }

        ArchRule rule = line.whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("event")
                .mayOnlyAccessLayers("model")
                .whereLayer("state")
                .mayOnlyAccessLayers("model", "event")
                .whereLayer("api")
                .mayOnlyAccessLayers("model")
                .whereLayer("spi")
                .mayOnlyAccessLayers("model", "event")
                .whereLayer("memory")
                .mayOnlyAccessLayers("model", "event", "spi")
                .whereLayer("decision")
                .mayOnlyAccessLayers("model", "event", "state", "api", "spi")
                .whereLayer("service")
                .mayOnlyAccessLayers("model", "event", "state", "api", "spi", "decision");

        check(rule, PRODUCTION);
    }

    @Test
    void decisionsAndReplay_seeNoClockThreadChanceFileOrSocket() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(in("java.util.concurrent..", "java.util.random..", "java.io..", "java.net..")
                        .or(in("java.nio.file..", "java.nio.channels.."))
                        .or(describe("are clocks, threads or chance", type -> Set.of(
                                        "Clock", "InstantSource", "Thread", "ThreadLocal", "Random")
                                .contains(type.getSimpleName()))));

        check(rule, PRODUCTION);
    }

    @Test
    void decisionsAndReplay_ask_nothingThatDiffersByNode() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(describe("the answer differs by node", ArchitectureTest::differsByNode));

        check(rule, PRODUCTION);
    }

    @Test
    void adapters_doNotKnow_eachOther() {
        ArchRule rule =
                slices().matching(ROOT + ".(http|kafka|serde)..").should().notDependOnEachOther();

        check(rule, PRODUCTION);
    }

    @Test
    void http_usesOfTheTree_theDomainsApi() {
        check(usesOfTheTree("http", "domain.api", "domain.model"), PRODUCTION);
    }

    @Test
    void kafka_usesOfTheTree_theDomainsSpi() {
        check(usesOfTheTree("kafka", "domain.spi", "domain.event", "domain.model"), PRODUCTION);
    }

    @Test
    void serde_usesOfTheTree_theDomainsSpi() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(within("serde"))
                .and()
                .resideOutsideOfPackage(within("serde.mock"))
                .should()
                .onlyDependOnClassesThat(
                        CodeBase.outside(ROOT + "..").or(in(allWithin("serde", "domain.spi", "domain.model"))));

        check(rule, PRODUCTION);
    }

    /** A registry in the process of its callers is put together of the domain's parts, as the server is. */
    @Test
    void mock_usesOfTheTree_theWholeDomain() {
        check(usesOfTheTree("serde.mock", "serde.client", "domain"), PRODUCTION);
        check(known("serde.mock", "serde.message"), PRODUCTION);
    }

    @Test
    void dev_usesOfTheTree_theServerAndTheSerializers() {
        check(usesOfTheTree("dev", "app", "serde"), PRODUCTION);
    }

    /** What every type of schemas shares, each with what it rests upon. */
    @Test
    void sharedPackages_useOfTheTree_thoseBelow() {
        check(usesOfTheTree("serde.config"), PRODUCTION);
        check(usesOfTheTree("serde.wire"), PRODUCTION);
        check(usesOfTheTree("serde.client", "serde.config"), PRODUCTION);
        check(usesOfTheTree("serde.subject", "serde.config", "serde.client"), PRODUCTION);
        check(usesOfTheTree("serde.message", BELOW_MESSAGE), PRODUCTION);
    }

    /** Avro is held to what its siblings may see, so that they find there all that they need. */
    @Test
    void schemaTypes_useOfTheTree_whatIsShared() {
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage(allWithin(TYPES))
                .should()
                .onlyDependOnClassesThat(CodeBase.outside(ROOT + "..")
                        .or(in(allWithin(SHARED)))
                        .or(in(allWithin(TYPES)))
                        .or(in(allWithin("domain.spi", "domain.model"))));

        check(rule, PRODUCTION);
    }

    @Test
    void schemaTypes_doNotKnow_eachOther() {
        ArchRule rule = slices().matching(ROOT + ".serde.(avro|json|protobuf)..")
                .should()
                .notDependOnEachOther();

        check(rule, PRODUCTION);
    }

    /** What the server checks schemas with needs no client. */
    @Test
    void formats_useOfTheTree_theDomainsSpi() {
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage(FORMATS)
                .should()
                .onlyDependOnClassesThat(
                        CodeBase.outside(ROOT + "..").or(in(FORMATS)).or(in(allWithin("domain.spi", "domain.model"))));

        check(rule, PRODUCTION);
    }

    /** What applications embed for Avro is lean. */
    @Test
    void serializers_doNotKnow_avrosFormat() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(within("serde"))
                .and()
                .resideOutsideOfPackage(within("serde.format"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("serde.format"));

        check(rule, PRODUCTION);
    }

    @Test
    void adapters_areKnown_toTheAppAlone() {
        check(known("http", "app"), PRODUCTION);
        check(known("kafka", "app"), PRODUCTION);
        check(known("serde", "app", "dev"), PRODUCTION);
    }

    @Test
    void app_isKnown_toThePlaygroundAlone() {
        check(known("app", "dev"), PRODUCTION);
        check(known("dev"), PRODUCTION);
    }

    @Test
    void innerPackages_areKnown_toTheirAdapterAlone() {
        check(known("http.body", "http"), PRODUCTION);
        check(known("kafka.record", "kafka"), PRODUCTION);
        check(known("serde.wire", "serde"), PRODUCTION);
    }

    @Test
    void packages_formNoCycle() {
        ArchRule rule = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

        check(rule, PRODUCTION);
    }

    /** Beside itself, the package uses nothing of the project but those given. */
    private static ArchRule usesOfTheTree(String user, String... used) {
        return classes()
                .that()
                .resideInAPackage(within(user))
                .should()
                .onlyDependOnClassesThat(
                        CodeBase.outside(ROOT + "..").or(in(within(user))).or(in(allWithin(used))));
    }

    /** Beside the package itself, only those given depend on it. */
    private static ArchRule known(String used, String... users) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(within(used))
                .and()
                .resideOutsideOfPackages(allWithin(users))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within(used));
    }

    private static String[] allWithin(String... names) {
        return Stream.of(names).map(CodeBase::within).toArray(String[]::new);
    }

    private static boolean differsByNode(JavaAccess<? extends AccessTarget> access) {
        AccessTarget target = access.getTarget();
        return DIFFERS_BY_NODE.contains(target.getOwner().getFullName() + "." + target.getName());
    }
}
