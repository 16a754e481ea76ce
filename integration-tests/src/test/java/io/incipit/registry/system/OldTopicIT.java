// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.RestApi.Answer;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Takes over a topic whose records were written by old registries, whose spelling of keys is not ours. */
class OldTopicIT {

    private static final Map<String, String> CLEANED_AT_ONCE = Map.of(
            "cleanup.policy", "compact",
            "segment.ms", "50",
            "min.cleanable.dirty.ratio", "0.01",
            "max.compaction.lag.ms", "50",
            "delete.retention.ms", "50");

    /** Keys of 5.x and 6.x, each under another spelling than that of later releases. */
    private static final Map<String, String> RECORDS = Map.of(
            "{'keytype':'SCHEMA','subject':'old','version':1,'magic':0}",
            "{'subject':'old','version':1,'id':1,'schema':'\\'string\\'','deleted':false}",
            "{'magic':1,'version':2,'subject':'old','keytype':'SCHEMA'}",
            "{'subject':'old','version':2,'id':7,'schema':'\\'long\\'','deleted':false}",
            "{'keytype':'CONFIG','subject':null,'magic':0}",
            "{'compatibilityLevel':'NONE'}",
            "{'keytype': 'CONFIG','subject':'old','magic':0}",
            "{'compatibilityLevel':'FULL'}");

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("old-topic");
    final Map<String, String> settings = Nodes.settings(broker, topic);

    @Test
    void delete_recordsOfOldRegistries_staysDeletedAfterCleaningAndRestart() throws Exception {
        new Topics(broker).create(topic, CLEANED_AT_ONCE);
        writeOldRecords();
        Answer before;
        try (RegistryServer node = Nodes.start(settings)) {
            RestApi registry = Nodes.api(node);
            before = registry.get("/subjects/old/versions");
            registry.delete("/subjects/old");
            registry.delete("/subjects/old?permanent=true");
            registry.delete("/config");
            Patience.until("the log is cleaned", () -> isCleaned(registry));
        }

        try (RegistryServer node = Nodes.start(settings)) {
            RestApi registry = Nodes.api(node);

            assertThat(before.body()).hasToString("[1,2]");
            assertThat(registry.get("/subjects?deleted=true").body()).hasToString("[\"nudge\"]");
            assertThat(registry.get("/schemas/ids/7").errorCode()).isEqualTo(40403);
            assertThat(registry.get("/config/old").errorCode()).isEqualTo(40408);
            assertThat(registry.get("/config").body()).hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");
            assertThat(registry.register("new", "\"bytes\"").body().path("id").asInt())
                    .isEqualTo(9);
        }
    }

    private void writeOldRecords() throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Map.Entry<String, String> old : RECORDS.entrySet()) {
                producer.send(new ProducerRecord<>(topic, 0, bytes(old.getKey()), bytes(old.getValue())))
                        .get();
            }
        }
    }

    private static byte[] bytes(String json) {
        return json.replace("\\'", "\\\"").replace('\'', '"').getBytes(UTF_8);
    }

    /** The cleaner leaves the newest segment alone, so there must always be a newer one. */
    private boolean isCleaned(RestApi registry) {
        registry.register("nudge", "\"int\"");
        registry.setCompatibility("nudge", "NONE");
        TopicRecords records = TopicRecords.read(broker, topic, READ_UNCOMMITTED);
        return records.count("\"old\"") == records.count("DELETE_SUBJECT\",\"subject\":\"old\"")
                && records.count("\"subject\":null") == 0;
    }
}
