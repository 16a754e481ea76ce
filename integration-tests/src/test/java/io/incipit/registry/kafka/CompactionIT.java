// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What is left when the broker's own cleaner has been at the log. */
class CompactionIT {

    private static final Map<String, String> EAGER = Map.of(
            "cleanup.policy", "compact",
            "segment.ms", "200",
            "min.cleanable.dirty.ratio", "0.001",
            "max.compaction.lag.ms", "200",
            "delete.retention.ms", "0");
    private static final String OLD_KEY = "{\"magic\":0,\"keytype\":\"MODE\",\"subject\":\"old\"}";
    private static final ModeTombstone GONE = new ModeTombstone(Scope.of(Subject.parse("old")));

    private final String topic = Fresh.topicName();
    private final String servers = SharedBroker.get().bootstrapServers();

    /** Writes until the cleaner has come by: only closed segments are cleaned, and only writing closes them. */
    private void fillUntilCleaned(Tenure tenure, LogNode node) throws AppendFailed {
        for (int i = 0; i < 600; i++) {
            node.heard().awaitPosition(tenure.append(Facts.write("filler")));
            if (Topics.readAll(servers, topic).stream().noneMatch(record -> OLD_KEY.equals(record.key()))) {
                return;
            }
        }
        throw new AssertionError("The cleaner did not come by: " + Topics.readAll(servers, topic));
    }

    @Test
    void tombstone_ofOldSpelling_staysDeletedAfterCleaning() throws AppendFailed {
        Topics.create(servers, topic, 1, EAGER);
        Topics.write(servers, List.of(new ProducerRecord<>(topic, 0, OLD_KEY, Facts.value("old"))));
        try (LogNode node = LogNode.of(LogNode.config(topic)).started();
                LogNode later = LogNode.of(LogNode.config(topic))) {
            Tenure tenure = node.log().acquire();

            node.heard().awaitPosition(tenure.append(List.of(LogWrite.of(List.of(GONE)))));
            fillUntilCleaned(tenure, node);

            List<RegistryEvent> left = later.started().heard().events();
            assertThat(left).doesNotContain(Facts.of("old")).contains(Facts.of("filler"));
            assertThat(later.heard().position()).isGreaterThan(left.size());
        }
    }
}
