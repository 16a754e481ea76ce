// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.Nodes;
import io.incipit.registry.system.Patience;
import io.incipit.registry.system.RestApi;
import io.incipit.registry.system.RestApi.Answer;
import java.util.List;

/**
 * What must hold once a fault is over and the next write was answered.
 *
 * <p>Every node answers what a node answers that reads the topic from its first record; whatever was told to have
 * happened can be read there; nothing stands twice; readers who do not wait for commits know the same; and every answer
 * that was given meanwhile was true.
 */
public record Aftermath(ProxiedCluster cluster, Testimony testimony) {

    private static final List<String> VIEW =
            List.of("/schemas?deleted=true", "/subjects?deleted=true", "/config", "/contexts");

    /** The same after one fault. */
    public void require(RestApi next) {
        require(1, next);
    }

    /**
     * Writes through a node, and looks at everything then.
     *
     * @param faults how many there were since the last time
     * @throws AssertionError saying what does not hold
     */
    public void require(int faults, RestApi next) {
        new Scribe(testimony, "after").writeUntilItHappens(next);
        WholeTopic topic = WholeTopic.read(cluster.broker().bootstrapServers(), cluster.topic());
        topic.requireSound();
        testimony.requireTrue(topic);
        try (RegistryServer fresh = Nodes.start(cluster.directSettings())) {
            requireSameOnAllNodes(view(Nodes.api(fresh)));
        }
        cluster.nodes().stream()
                .filter(node -> node.process().isRunning())
                .forEach(node -> testimony.happened().forEach(told -> requireReadable(told, node.api())));
        Figures.faultsSurvived(faults, testimony.happened().size());
    }

    /** Nodes may lag a moment behind. */
    private void requireSameOnAllNodes(List<Answer> fresh) {
        for (ProxiedNode node : cluster.nodes()) {
            if (node.process().isRunning()) {
                Patience.until("the node answers as a fresh one", () -> view(node.api())
                        .equals(fresh));
            }
        }
    }

    private static List<Answer> view(RestApi registry) {
        return VIEW.stream().map(registry::get).toList();
    }

    private static void requireReadable(Told told, RestApi registry) {
        JsonNode byId = registry.get("/schemas/ids/" + told.id()).body();
        JsonNode byVersion = registry.get("/subjects/%s/versions/%d".formatted(told.subject(), told.version()))
                .body();

        assertThat(byId.path("schema").asText()).as(told.toString()).isEqualTo(told.schema());
        assertThat(byVersion.path("schema").asText()).as(told.toString()).isEqualTo(told.schema());
        assertThat(byVersion.path("id").asInt()).as(told.toString()).isEqualTo(told.id());
    }
}
