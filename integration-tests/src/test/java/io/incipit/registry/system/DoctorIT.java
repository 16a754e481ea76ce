// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.ConfigLoader;
import io.incipit.registry.app.Main;
import io.incipit.registry.app.RegistryServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor as an operator runs it, on topics that somebody has spoilt. */
class DoctorIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String broker = SharedBroker.get().bootstrapServers();
    private final String topic = Nodes.newTopic("doctor");
    private final Map<String, String> settings = Nodes.settings(broker, topic);
    private final Path file;

    /** What the doctor said, and how it ended. */
    private record Report(int code, JsonNode json) {

        List<String> codes() {
            return json.path("findings").findValuesAsText("code");
        }

        JsonNode finding(String code) {
            for (JsonNode finding : json.path("findings")) {
                if (finding.path("code").asText().equals(code)) {
                    return finding;
                }
            }
            throw new AssertionError("Not found: %s, but %s".formatted(code, json));
        }
    }

    DoctorIT(@TempDir Path directory) {
        this.file = directory.resolve("node.properties");
    }

    @BeforeEach
    void writeFile() throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
            properties.store(writer, null);
        }
    }

    private Report examine() throws IOException {
        StringWriter out = new StringWriter();
        int code = Main.commandLine(new ConfigLoader(Map.of()))
                .setOut(new PrintWriter(out))
                .execute("doctor", "--json", file.toString());
        return new Report(code, JSON.readTree(out.toString()));
    }

    @Test
    void doctor_topicOfANode_findsNoErrorAndLeavesNoTrace() throws Exception {
        try (RegistryServer node = Nodes.start(settings)) {
            Nodes.api(node).register("s", "\"int\"");
            long before = end();

            Report report = examine();

            assertThat(report.codes())
                    .contains("topic-replication")
                    .doesNotContain("foreign-writer", "aborted-records");
            assertThat(report.code()).isZero();
            assertThat(report.json().path("notChecked")).isEmpty();
            assertThat(report.finding("topic-replication").fieldNames())
                    .toIterable()
                    .containsExactly("code", "severity", "found", "why", "mend", "commands");
            assertThat(Nodes.api(node).register("s", "\"long\"").status()).isEqualTo(200);
            assertThat(end()).isLessThanOrEqualTo(before + 3);
        }
    }

    private long end() {
        return TopicRecords.read(broker, topic, IsolationLevel.READ_UNCOMMITTED).all().stream()
                .mapToLong(record -> record.offset() + 1)
                .max()
                .orElse(0);
    }

    @Test
    void doctor_noTopic_createsNone() throws Exception {
        Report report = examine();

        assertThat(report.codes()).contains("topic-missing");
        assertThat(report.code()).isZero();
        assertThat(new Topics(broker).exists(topic)).isFalse();
    }

    @Test
    void doctor_topicThatLosesRecords_isAnErrorWithTheCommand() throws Exception {
        new Topics(broker).create(topic, Map.of("cleanup.policy", "delete"));

        Report report = examine();

        assertThat(report.code()).isEqualTo(1);
        assertThat(report.finding("topic-cleanup-policy")
                        .path("commands")
                        .path(0)
                        .asText())
                .isEqualTo("kafka-configs.sh --bootstrap-server %s --alter --entity-type topics --entity-name %s "
                                .formatted(broker, topic)
                        + "--add-config cleanup.policy=compact");
    }

    @Test
    void doctor_twoPartitions_isAnError() throws Exception {
        new Topics(broker).createWithPartitions(topic, 2);

        Report report = examine();

        assertThat(report.code()).isEqualTo(1);
        assertThat(report.finding("topic-partitions").path("found").asText()).contains("has 2 partitions");
    }

    @Test
    void doctor_openTransactionOfAnother_namesTheCommandThatEndsIt() throws Exception {
        new Topics(broker).create(topic);
        try (KafkaProducer<String, String> other = producer("x-" + topic)) {
            other.initTransactions();
            other.beginTransaction();
            other.send(new ProducerRecord<>(topic, 0, "{'keytype':'NOOP','magic':0}", ""))
                    .get();

            Report report = examine();

            assertThat(report.finding("open-transaction")
                            .path("commands")
                            .path(1)
                            .asText())
                    .matches(".*kafka-transactions.sh .* abort --topic " + topic
                            + " --partition 0 --producer-id \\d+ --producer-epoch \\d+ --coordinator-epoch \\d+");
            assertThat(report.finding("foreign-writer").path("found").asText()).contains("transactional id x-" + topic);
            other.abortTransaction();
        }
    }

    @Test
    void doctor_abortedRecord_isFoundUntilTheNextWrite() throws Exception {
        new Topics(broker).create(topic);
        try (KafkaProducer<String, String> other = producer("x-" + topic)) {
            other.initTransactions();
            other.beginTransaction();
            other.send(schema("ghost", 1, 1, "int")).get();
            other.abortTransaction();
        }

        Report before = examine();
        try (RegistryServer node = Nodes.start(settings)) {
            Nodes.api(node).register("s", "\"int\"");
        }
        Report after = examine();

        assertThat(before.codes()).contains("aborted-records");
        assertThat(after.codes()).doesNotContain("aborted-records");
    }

    @Test
    void doctor_spoiltContent_isFound() throws Exception {
        new Topics(broker).create(topic);
        try (KafkaProducer<String, String> other = producer("")) {
            other.send(schema("one", 1, 7, "int")).get();
            other.send(schema("two", 1, 7, "long")).get();
            other.send(new ProducerRecord<>(topic, 0, "rubbish", "rubbish")).get();
        }

        Report report = examine();

        assertThat(report.code()).isEqualTo(1);
        assertThat(report.finding("id-two-contents").path("found").asText())
                .contains("Id 7", "one version 1", "two version 1");
        assertThat(report.finding("unreadable-records").path("found").asText()).contains("offset 2");
        assertThat(report.codes()).contains("foreign-writer");
    }

    private ProducerRecord<String, String> schema(String subject, int version, int id, String type) {
        return new ProducerRecord<>(
                topic,
                0,
                "{\"keytype\":\"SCHEMA\",\"subject\":\"%s\",\"version\":%d,\"magic\":1}".formatted(subject, version),
                "{\"subject\":\"%s\",\"version\":%d,\"id\":%d,\"schema\":\"\\\"%s\\\"\",\"deleted\":false}"
                        .formatted(subject, version, id, type));
    }

    /** @param transactionalId empty for a producer without transactions */
    private KafkaProducer<String, String> producer(String transactionalId) {
        Map<String, Object> properties = transactionalId.isEmpty()
                ? Map.of("bootstrap.servers", broker)
                : Map.of("bootstrap.servers", broker, "transactional.id", transactionalId);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }
}
