// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.start;

import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.kafka.record.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A schemas topic as a registry leaves it that was written to for years: so many versions of 1 KB, ten to a subject.
 *
 * @param versions one record each
 * @param repeated whether each content stands in ten subjects, or every one but once
 */
record FullLog(int versions, boolean repeated) {

    static final String TOPIC = "_schemas";

    private static final int TEXT_BYTES = 1024;
    private static final int VERSIONS_OF_A_SUBJECT = 10;

    /** Spreads equal contents over the subjects. */
    private static final long STRIDE = 7919;

    private static final String FIELD =
            "{\"name\":\"attribute_%02d\",\"type\":[\"null\",\"string\"],\"default\":null,\"doc\":\"What the shop calls it\"},";

    /** Creates the topic and writes it, past the registry. */
    void write(String bootstrapServers) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5, "batch.size", 65_536);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            // Cleaning would take the processors from what is measured.
            Map<String, String> settings = Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "86400000");
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
            write(producer);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void write(Producer<byte[], byte[]> producer) throws ExecutionException, InterruptedException {
        EventCodec codec = new EventCodec();
        Future<RecordMetadata> last = null;
        for (int i = 0; i < versions; i++) {
            CommandId command = new CommandId(new UUID(i, i).toString());
            last = producer.send(codec.encode(TOPIC, put(i), Optional.of(command)));
        }
        if (last != null) {
            last.get();
        }
    }

    private SchemaPut put(int number) {
        int subject = number % subjects();
        int version = number / subjects() + 1;
        int content = repeated ? (int) ((subject + (version - 1) * STRIDE) % subjects()) : number;
        Subject name = Subject.parse("team-orders.%07d-value".formatted(subject));
        return new SchemaPut(
                name, new Version(version), new SchemaId(name.context(), content + 1), Schema.of(text(content)), false);
    }

    private int subjects() {
        return Math.max(1, versions / VERSIONS_OF_A_SUBJECT);
    }

    /** The bytes of all texts, each counted once, for each version. */
    double distinctBytes() {
        return repeated ? (double) TEXT_BYTES / VERSIONS_OF_A_SUBJECT : TEXT_BYTES;
    }

    static String text(int number) {
        StringBuilder text = new StringBuilder("{\"type\":\"record\",\"name\":\"Order%07d\",".formatted(number));
        text.append("\"namespace\":\"com.example.orders\",\"doc\":\"An order as the shop tells it\",\"fields\":[");
        for (int i = 0; text.length() + FIELD.length() + "],\"note\":\"\"}".length() < TEXT_BYTES; i++) {
            text.append(FIELD.formatted(i));
        }
        text.setLength(text.length() - 1);
        text.append("],\"note\":\"");
        String rest = "x".repeat(TEXT_BYTES - text.length() - "\"}".length());
        return text.append(rest).append("\"}").toString();
    }
}
