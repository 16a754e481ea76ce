// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.http.ServedRoutes.Endpoint;
import io.incipit.registry.rest.Wire.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to whichever route: an answer comes, it is no failure, and what was refused leaves no trace. */
class HostileInputTest {

    static List<Endpoint> endpoints() {
        return MemoryNode.endpoints();
    }

    @Test
    void routes_withBodies_areDescribed() {
        assertThat(endpoints()).filteredOn(Bodies::hasBody).allSatisfy(endpoint -> assertThat(Bodies.of(endpoint))
                .as("bodies of %s", endpoint)
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void send_anythingToTheRoute_failsNotAndLeavesNoTrace(Endpoint endpoint) {
        boolean undoes =
                endpoint.method().equals("DELETE") || endpoint.template().startsWith("/mode");
        try (Target target = new Target()) {
            new Storm(endpoint).attacks().forEach(attack -> {
                if (undoes) {
                    target.reset();
                }
                target.strike(attack);
            });

            assertThat(target.faults()).isEmpty();
            assertThat(target.statuses()).containsKey(400);
            assertIsWhole(target);
        }
    }

    /** It goes on registering, what it lists it has, and a node that reads the log anew says the same. */
    static void assertIsWhole(Target target) {
        target.reset();
        Answer registered = target.register("after-the-storm", "\"int\"");
        Map<String, Answer> everything = target.everything();

        assertThat(registered.status()).isEqualTo(200);
        assertThat(everything.get("/subjects/after-the-storm/versions")).isEqualTo(new Answer(200, "[1]"));
        assertThat(everything).allSatisfy((path, answer) -> assertThat(answer.status())
                .isIn(200, path.contains("config") ? 404 : 200));
        assertThat(target.everythingAfterRestart()).isEqualTo(everything);
    }
}
