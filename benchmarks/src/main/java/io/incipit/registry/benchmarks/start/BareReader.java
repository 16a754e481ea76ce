// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.start;

import io.incipit.registry.benchmarks.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a start comes to without a registry: a consumer in a process of its own that reads the topic and keeps nothing. */
public final class BareReader {

    private static final TopicPartition LOG = new TopicPartition(FullLog.TOPIC, 0);

    private BareReader() {}

    /** Reads the topic of the broker that is given to its end, and says how many bytes stand in its keys and values. */
    public static void main(String[] args) throws IOException {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                args[0],
                "isolation.level",
                "read_committed",
                "max.poll.records",
                5000,
                "max.partition.fetch.bytes",
                4 << 20);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            System.out.println(read(consumer));
            // The process is asked what it has used before it ends.
            int ignored = System.in.read();
        }
    }

    private static long read(Consumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(LOG));
        consumer.seekToBeginning(List.of(LOG));
        long end = consumer.endOffsets(List.of(LOG)).getOrDefault(LOG, 0L);
        long bytes = 0;
        while (consumer.position(LOG) < end) {
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(500))) {
                bytes += read.serializedKeySize() + read.serializedValueSize();
            }
        }
        return bytes;
    }

    /** Measured from the start of the process. */
    static Reading measure(String bootstrapServers, int unit) {
        ProcessBuilder builder = RegistryRun.java();
        builder.command()
                .addAll(List.of(
                        "-Dincipit.log.level=WARN",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareReader.class.getName(),
                        bootstrapServers));
        try {
            long begin = System.nanoTime();
            Process process = builder.start();
            try (BufferedReader answers =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String bytes = answers.readLine();
                double seconds = RegistryRun.seconds(System.nanoTime() - begin);
                if (bytes == null) {
                    throw new IOException("The reader ended; what it said stands above");
                }
                return StartFigure.reading(seconds, RegistryRun.cpuSeconds(process), unit);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
