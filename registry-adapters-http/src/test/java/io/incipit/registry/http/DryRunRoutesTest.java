// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.WritePort;
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

    /** Good for any route: members that it does not know are passed over. */
    static final String BODY = "{\"schema\":\"t\",\"compatibility\":\"FULL\"}";

    static final FakeRegistry registry = new FakeRegistry();
    static final FakeRegistry dry = new FakeRegistry(true);
    static final FakeConfigs configs = new FakeConfigs();
    static final FakeConfigs dryConfigs = new FakeConfigs(true);
    static final HttpServer HTTP = component().server();

    private static TestComponent component() {
        return TestComponent.over(
                new WritePort<>(registry, dry), new WritePort<>(configs, dryConfigs), TestServer.CONFIG);
    }

    static Stream<String> writing() {
        return component().routes().stream()
                .flatMap(group -> group.routes().stream())
                .filter(route -> route.method() != Route.Method.GET && !READING.contains(route.name()))
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
        dry.stored.clear();
        dry.softDelete(dry.put("1", 1, 1, Schema.of("\"int\"")));
        dryConfigs.set.put(Scope.of(Subject.parse("1")), Config.EMPTY);
        dryConfigs.set.put(Scope.TOP_LEVEL, Config.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("writing")
    void write_dryRun_goesToThePortThatWritesNothing(String route) {
        String line = route.replaceAll("\\{\\w+}", "1") + "?dryRun=true";

        RawClient.Answer answer = send(line);

        assertThat(answer.status()).isBetween(200, 299);
        assertThat(answer.header("X-Incipit-Dry-Run")).isEqualTo("true");
        assertThat(registry.asked).isEmpty();
        assertThat(configs.asked).isEmpty();
    }

    private RawClient.Answer send(String line) {
        try (RawClient client = new RawClient(HTTP.boundPorts().get(0))) {
            return client.send(line, BODY);
        }
    }
}
