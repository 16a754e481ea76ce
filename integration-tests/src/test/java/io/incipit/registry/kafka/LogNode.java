// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.kafka.record.EventCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The Kafka adapter of one node, put together by hand. */
record LogNode(KafkaConfig config, FencedEventLog log, EventReader feed, HeardLog heard) implements AutoCloseable {

    static LogNode of(KafkaConfig config) {
        return of(config, AppendObserver.NONE);
    }

    static LogNode of(KafkaConfig config, AppendObserver observer) {
        SchemasTopic topic = new SchemasTopic(config);
        KafkaClients clients = new ConfiguredClients(config);
        EventCodec codec = new EventCodec();
        LegacyKeys legacyKeys = new LegacyKeys();
        FormatWatch formats = new FormatWatch();
        FollowedTopic followed = new FollowedTopic();
        WriteEncoder encoder = new WriteEncoder(topic, codec, legacyKeys);
        TenureParts parts =
                new TenureParts(encoder, new AbortedRecords(new LogSection(topic, clients), codec), observer);
        LogInquiry inquiry = new LogInquiry(topic, clients, followed);
        HangingTransaction hanging = new HangingTransaction(config, inquiry, topic, encoder);
        WriterProducers producers = new WriterProducers(config, clients, inquiry, hanging);
        FencedEventLog log = new FencedEventLog(config, inquiry, formats, producers, parts);
        EventReader feed =
                new EventReader(config, topic, clients, new RecordIntake(codec, legacyKeys, formats), followed);
        return new LogNode(config, log, feed, new HeardLog());
    }

    static KafkaConfig config(String topic) {
        return config(topic, SharedBroker.get().bootstrapServers(), Map.of());
    }

    static KafkaConfig config(String topic, String servers, Map<String, String> client) {
        Map<String, String> properties = new HashMap<>(client);
        properties.put("bootstrap.servers", servers);
        return new KafkaConfig(
                new KafkaConfig.Topic(topic, 1, false, Map.of()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                properties,
                "n1");
    }

    /** Reads, and has caught up when this returns. */
    LogNode started() {
        feed.start(heard);
        heard.awaitCaughtUp();
        return this;
    }

    @Override
    public void close() {
        log.close();
        feed.close();
    }
}
