// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.RestApi.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A node of another registry is live beside this one, and has not written yet. */
class ForeignGroupIT {

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("foreign-group");
    final String group = topic;
    final Map<String, String> settings =
            Nodes.with(Nodes.settings(broker, topic), Map.of("schema.registry.group.id", group));

    private static Answer register(RegistryServer node) {
        return Nodes.api(node).register("orders", Registration.schema(0));
    }

    @Test
    void register_whileAnotherRegistryIsLive_isRefusedUntilItLeaves() {
        ForeignMember member = ForeignMember.join(broker, group);
        try (RegistryServer node = Nodes.start(settings)) {
            Answer refused = register(node);
            Answer read = Nodes.api(node).get("/subjects");
            member.close();

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.errorCode()).isEqualTo(50001);
            assertThat(refused.message()).contains("live in group " + group, "sr-1 at 127.0.0.1", "--takeover");
            assertThat(read.status()).isEqualTo(200);
            Patience.until("the node writes", () -> register(node).status() == 200);
        }
    }

    @Test
    void register_withTakeoverWhileAnotherRegistryIsLive_succeeds() {
        try (ForeignMember member = ForeignMember.join(broker, group);
                RegistryServer node = Nodes.startTakingOver(settings)) {
            assertThat(register(node).status()).as("beside %s", member).isEqualTo(200);
        }
    }

    @Test
    void register_groupOfAnotherName_isNoHindrance() {
        try (ForeignMember member = ForeignMember.join(broker, group + "-other");
                RegistryServer node = Nodes.start(settings)) {
            assertThat(register(node).status()).as("beside %s", member).isEqualTo(200);
        }
    }
}
