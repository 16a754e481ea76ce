// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route that writes knows dry runs: a new one fails here until it goes through a write port. */
class DryRunRoutesTest {

    /** Those that take a body and write nothing. */
    static final Set<String> READING =
            Set.of("checkCompatibility", "checkCompatibilityWithVersion", "lookUpSchema", "postRoot");

    /** These have had dry runs of their own before. */
    static final String ASSOCIATIONS = "/associations";

    /** Good for any route: members that it does not know are passed over. */
    static final String BODY = "{\"schema\":\"t\",\"compatibility\":\"FULL\",\"mode\":\"IMPORT\"}";

    static final Fakes real = new Fakes();
    static final Fakes dry = new Fakes(true);
    static final HttpServer HTTP = component().server();

    private static TestComponent component() {
        return TestComponent.over(real, dry, TestServer.CONFIG);
    }

    static Stream<String> writing() {
        return component().routes().stream()
                .flatMap(group -> group.routes().stream())
                .filter(route -> route.method() != Route.Method.GET && !READING.contains(route.name()))
                .filter(route -> !route.template().startsWith(ASSOCIATIONS))
                .map(route -> route.method() + " " + route.template());
    }

    @BeforeAll
    static void start() {
        HTTP.start();
    }

    @AfterAll
    static void stop() {
        HTTP.close();
    }

    @BeforeEach
    void store() {
        dry.registry().stored.clear();
        dry.registry().softDelete(dry.registry().put("1", 1, 1, Schema.of("\"int\"")));
        dry.configs().set.put(Scope.of(Subject.parse("1")), Config.EMPTY);
        dry.configs().set.put(Scope.TOP_LEVEL, Config.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("writing")
    void write_dryRun_goesToThePortThatWritesNothing(String route) {
        String line = route.replaceAll("\\{\\w+}", "1") + "?dryRun=true";

        RawClient.Answer answer = send(line);

        assertThat(answer.status()).isBetween(200, 299);
        assertThat(answer.header("X-Incipit-Dry-Run")).isEqualTo("true");
        assertThat(real.registry().asked).isEmpty();
        assertThat(real.configs().asked).isEmpty();
        assertThat(real.scopes().asked).isEmpty();
    }

    private RawClient.Answer send(String line) {
        try (RawClient client = new RawClient(HTTP.boundPorts().get(0))) {
            return client.send(line, BODY);
        }
    }
}
