// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.RestApi.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lets the broker's own cleaner compact the log, and looks whether anybody can tell. */
class CleanerIT {

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("cleaner");
    final Map<String, String> settings = Nodes.with(
            Nodes.settings(broker, topic),
            Map.of(
                    "kafkastore.topic.config.segment.ms",
                    "50",
                    "kafkastore.topic.config.min.cleanable.dirty.ratio",
                    "0.01",
                    "kafkastore.topic.config.max.compaction.lag.ms",
                    "50",
                    "kafkastore.topic.config.delete.retention.ms",
                    "50"));

    @Test
    void restart_afterCompaction_answersTheSameAndUsesNoIdAgain() {
        Map<String, Answer> before;
        int highest;
        try (RegistryServer node = Nodes.start(settings)) {
            RestApi registry = Nodes.api(node);
            highest = writeHistory(registry);
            nudge(registry);
            before = Snapshot.of(registry);
            Patience.until("the log is compacted", () -> isCompacted(registry));
        }

        Map<String, Answer> after;
        Answer next;
        try (RegistryServer node = Nodes.start(settings)) {
            after = Snapshot.of(Nodes.api(node));
            next = Nodes.api(node).register("next", Registration.schema(100));
        }

        assertThat(after).isEqualTo(before);
        assertThat(next.body().path("id").asInt()).isEqualTo(highest + 1);
    }

    /** Its last registration has the highest id, of which nothing is left. */
    private static int writeHistory(RestApi registry) {
        for (int i = 0; i < 15; i++) {
            registry.register("subject-" + i % 5, Registration.schema(i));
        }
        registry.setCompatibility("", "FORWARD");
        registry.setCompatibility("subject-0", "FULL");
        registry.setCompatibility("subject-0", "BACKWARD");
        registry.setCompatibility("subject-1", "FULL");
        registry.delete("/config/subject-1");
        registry.delete("/subjects/subject-1/versions/2");
        registry.delete("/subjects/subject-2");
        registry.post("/subjects/subject-2/undelete", Map.of());
        registry.delete("/subjects/subject-2");
        registry.delete("/subjects/subject-0");
        registry.post("/subjects/subject-0/undelete", Map.of());
        deletePermanently(registry, "subject-3");
        registry.register("subject-3", Registration.schema(50));
        registry.delete("/subjects/subject-4");
        registry.register("subject-4", Registration.schema(51));
        Answer last = registry.register("gone", Registration.schema(52));
        deletePermanently(registry, "gone");
        return last.body().path("id").asInt();
    }

    private static void deletePermanently(RestApi registry, String subject) {
        registry.delete("/subjects/" + subject);
        registry.delete("/subjects/" + subject + "?permanent=true");
    }

    /** The cleaner leaves the newest segment alone, so there must always be a newer one. */
    private boolean isCompacted(RestApi registry) {
        nudge(registry);
        TopicRecords records = TopicRecords.read(broker, topic, READ_UNCOMMITTED);
        return records.count("{\"keytype\":\"SCHEMA\",\"subject\":\"gone\"") == 0
                && records.count("{\"keytype\":\"CONFIG\",\"subject\":\"subject-1\"") == 0
                && records.count("{\"keytype\":\"CONFIG\",\"subject\":\"subject-0\"") == 1;
    }

    private static void nudge(RestApi registry) {
        registry.setCompatibility("nudge", "NONE");
    }
}
