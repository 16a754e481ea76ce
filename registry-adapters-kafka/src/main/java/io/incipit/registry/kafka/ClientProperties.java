// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each Kafka client is told: the user's properties, overruled where correctness rests on them. */
final class ClientProperties {

    /** How long one call to a producer may block. With the look for causes after a failure it stays below 10 s. */
    static final Duration MAX_BLOCK = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(ClientProperties.class);
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration MIN_REQUEST = Duration.ofSeconds(2);

    /** Enough for what a hundred clients register at once to go to the broker in one piece. */
    private static final int LARGEST_REQUEST = 262_144;

    /** Fixed for every client; the writer's request time-out is too, but other clients may choose theirs. */
    private static final Set<String> OVERRULED = Set.of(
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.ACKS_CONFIG,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            ProducerConfig.RETRIES_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            ProducerConfig.TRANSACTION_TWO_PHASE_COMMIT_ENABLE_CONFIG,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            ProducerConfig.BATCH_SIZE_CONFIG,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            ConsumerConfig.GROUP_ID_CONFIG,
            ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);

    private final KafkaConfig config;

    ClientProperties(KafkaConfig config) {
        this.config = config;
    }

    /** Says once, in one line each, which of the user's properties have no effect. */
    void nameIneffective() {
        Set<String> ineffective = new TreeSet<>(config.clientProperties().keySet());
        ineffective.retainAll(OVERRULED);
        if (!ineffective.isEmpty()) {
            String names = ineffective.stream().map("kafkastore."::concat).collect(joining(", "));
            LOG.warn("No effect, for the correctness of the registry rests on them: {}", names);
        }
        BootstrapServers servers = BootstrapServers.of(config.clientProperties());
        if (!servers.ignored().isEmpty()) {
            LOG.warn(
                    "Servers of another protocol than kafkastore.security.protocol are not used: {}",
                    servers.ignored());
        }
    }

    Properties admin() {
        return common("admin");
    }

    Properties consumer(IsolationLevel isolation) {
        Properties properties = common("reader");
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        properties.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        // As much as the system thinks good: a fixed size would slow the first reading down over a long line.
        properties.putIfAbsent(ConsumerConfig.RECEIVE_BUFFER_CONFIG, -1);
        return properties;
    }

    Properties producer(String transactionalId, int maxRecordBytes) {
        Properties properties = common("writer");
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        putLimits(properties, maxRecordBytes);
        putTimes(properties);
        return properties;
    }

    /** The producer must be no stricter than the topic, which alone says how large a record may be. */
    private static void putLimits(Properties properties, int maxRecordBytes) {
        long request = Math.min(Integer.MAX_VALUE, maxRecordBytes + 65_536L);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, (int) request);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(33_554_432L, 2 * request));
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, Math.min(LARGEST_REQUEST, maxRecordBytes));
    }

    private void putTimes(Properties properties) {
        // Every append is flushed, so nothing ever lingers; but with 0 the first record would go alone, before the
        // rest.
        properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "5");
        // A broker that has not quite finished the transaction before says so, and is asked again after this time.
        properties.putIfAbsent(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, "20");
        long linger = linger(properties.get(ProducerConfig.LINGER_MS_CONFIG).toString());
        long request = Math.min(
                MAX_BLOCK.toMillis(),
                Math.max(MIN_REQUEST.toMillis(), config.writeTimeout().toMillis()));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) request);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) (request + linger));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK.toMillis());
    }

    private static long linger(String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "kafkastore.linger.ms=%s is not a whole number of milliseconds".formatted(value), e);
        }
    }

    private Properties common(String role) {
        Properties properties = new Properties();
        for (Map.Entry<String, String> given : config.clientProperties().entrySet()) {
            if (!OVERRULED.contains(given.getKey())) {
                properties.put(given.getKey(), given.getValue());
            }
        }
        String servers = BootstrapServers.of(config.clientProperties()).property();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        properties.putIfAbsent(
                CommonClientConfigs.CLIENT_ID_CONFIG,
                "incipit-%s-%s".formatted(role, config.topic().name()));
        return properties;
    }
}
