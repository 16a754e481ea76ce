// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.incipit.registry.CodeBase.PRODUCTION;
import static io.incipit.registry.CodeBase.ROOT;
import static io.incipit.registry.CodeBase.check;
import static io.incipit.registry.CodeBase.in;
import static io.incipit.registry.CodeBase.within;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which part may know which library. */
class LibraryUseTest {

    /** The layers between the socket and a handler, and what they are made of. Handlers see none of it. */
    private static final Set<String> BETWEEN_SOCKET_AND_HANDLER = Set.of(
            "AccessLog",
            "Addressing",
            "Answering",
            "Authenticating",
            "CrossOrigin",
            "Dispatching",
            "ExchangeState",
            "Following",
            "Guards",
            "HostChecking",
            "HttpRouter",
            "HttpServer",
            "Layer",
            "Negotiating",
            "OpenDoors",
            "OnceAnswered",
            "Outcome",
            "Refusals",
            "Refusing",
            "RefusingOptions",
            "RequestIds",
            "RequestReading",
            "ResponseHeaders",
            "ResponseWriter",
            "Routing",
            "Sockets",
            "Waiting");

    @Test
    void domain_knows_theJdkAndPersistentCollections() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(within("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.vavr..", within("domain"));

        check(rule, PRODUCTION);
    }

    @Test
    void persistentCollections_areKnown_toTheStateAlone() {
        check(known("io.vavr..", "domain.state"), PRODUCTION);
    }

    @Test
    void undertow_isKnown_toHttpAlone() {
        check(known("io.undertow..", "http"), PRODUCTION);
        check(known("org.xnio..", "http"), PRODUCTION);
    }

    @Test
    void passwordHashes_areKnown_whereUsersAre() {
        check(known("at.favre..", "http.auth"), PRODUCTION);
        check(known("org.apache.commons.codec..", "http.auth"), PRODUCTION);
    }

    @Test
    void undertow_isUnknown_toHandlers() {
        ArchRule rule = noClasses()
                .that(describe("are not between socket and handler", type -> !isBetweenSocketAndHandler(type)))
                .should()
                .dependOnClassesThat(in("io.undertow..", "org.xnio.."));

        check(rule, PRODUCTION);
    }

    @Test
    void kafka_isKnown_toItsAdapterTheSerializersAndThePlayground() {
        check(known("org.apache.kafka..", "kafka", "serde", "dev"), PRODUCTION);
    }

    @Test
    void kafkasBroker_isKnown_toThePlaygroundAlone() {
        check(known("kafka..", "dev"), PRODUCTION);
    }

    /** The serializers have Avro's types in their signatures, the packages below them may not. */
    @Test
    void avro_isKnown_whereAvroIsSpoken() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".serde", within("serde.avro"), within("serde.format"), within("dev"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.avro..");

        check(rule, PRODUCTION);
    }

    @Test
    void protobuf_isKnown_whereProtobufIsSpoken() {
        check(known("com.google.protobuf..", "serde.protobuf", "dev"), PRODUCTION);
        check(known("com.squareup.wire..", "serde.protobuf"), PRODUCTION);
        check(known("kotlin..", "serde.protobuf"), PRODUCTION);
    }

    @Test
    void jackson_isKnown_whereJsonIsReadOrWritten() {
        check(known("com.fasterxml.jackson..", "http", "kafka", "serde", "dev"), PRODUCTION);
    }

    @Test
    void picocli_isKnown_toThePrograms() {
        check(known("picocli..", "app", "dev"), PRODUCTION);
    }

    @Test
    void dagger_isKnown_toModulesOfAdaptersAndTheApp() {
        ArchRule rule = noClasses()
                .that(describe("are written by people", CodeBase::isWritten))
                .and()
                .areNotAnnotatedWith("dagger.Module")
                .and()
                .resideOutsideOfPackage(within("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dagger..");

        check(rule, PRODUCTION);
    }

    private static ArchRule known(String library, String... users) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(Stream.of(users).map(CodeBase::within).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static boolean isBetweenSocketAndHandler(JavaClass type) {
        return BETWEEN_SOCKET_AND_HANDLER.contains(CodeBase.outermost(type).getSimpleName());
    }
}
