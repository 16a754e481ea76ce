// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.RestApi.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another registry writes the topic while nodes of this one hold the right to write it. */
class ForeignWriterIT {

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("foreign-writer");
    final Map<String, String> settings = Nodes.settings(broker, topic);
    final ForeignRecords foreign = new ForeignRecords(broker, topic);

    private static Answer register(RestApi registry, int number) {
        return registry.register("orders", Registration.schema(number));
    }

    private void assertRefused(Answer answer, long offset) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.errorCode()).isEqualTo(50001);
        assertThat(answer.message())
                .startsWith("Another writer at offset %d of %s (20".formatted(offset, topic))
                .contains("--takeover");
    }

    private static void awaitTheirs(RestApi registry) {
        Patience.until(
                "what the other wrote is served",
                () -> registry.get("/subjects/theirs/versions/1").status() == 200);
    }

    @Test
    void register_afterAForeignSchema_isRefusedEverywhereUntilATakeover() {
        try (RegistryServer holder = Nodes.start(settings);
                RegistryServer other = Nodes.start(settings)) {
            RestApi first = Nodes.api(holder);
            RestApi second = Nodes.api(other);
            register(first, 0);
            long offset = foreign.schema("theirs", 1, 2);
            awaitTheirs(first);
            awaitTheirs(second);

            assertRefused(register(first, 1), offset);
            assertRefused(register(second, 1), offset);
            assertThat(first.get("/incipit/v1/health")
                            .body()
                            .path("writeRefusal")
                            .asText())
                    .contains("offset " + offset);
            try (RegistryServer restarted = Nodes.start(settings)) {
                assertRefused(register(Nodes.api(restarted), 1), offset);
            }

            try (RegistryServer taking = Nodes.startTakingOver(settings)) {
                Patience.until(
                        "the first writes again", () -> register(first, 1).status() == 200);
                Patience.until(
                        "the second writes again", () -> register(second, 2).status() == 200);
                assertThat(register(Nodes.api(taking), 3).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void register_otherRegistryWritesOnAfterATakeover_isRefusedAgain() {
        try (RegistryServer node = Nodes.startTakingOver(settings)) {
            RestApi registry = Nodes.api(node);
            register(registry, 0);
            long offset = foreign.noop();

            Patience.until(
                    "the node refuses",
                    () -> registry.setCompatibility("orders", "NONE").status() != 200);

            assertRefused(register(registry, 1), offset);
            assertThat(registry.get("/subjects").status()).isEqualTo(200);
        }
    }

    @Test
    void register_otherRegistryWroteWhileNobodyHeld_succeeds() {
        try (RegistryServer node = Nodes.start(settings)) {
            register(Nodes.api(node), 0);
        }
        foreign.noop();
        foreign.schema("theirs", 1, 2);

        try (RegistryServer node = Nodes.start(settings)) {
            assertThat(register(Nodes.api(node), 1).status()).isEqualTo(200);
        }
    }
}
