// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.spi.LogHome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The cluster whose brokers keep the topic, asked for its id once. */
@Singleton
final class KafkaCluster implements LogHome {

    private final KafkaConfig config;
    private final LogInquiry inquiry;
    private final AtomicReference<@Nullable String> known = new AtomicReference<>();

    @Inject
    KafkaCluster(KafkaConfig config, LogInquiry inquiry) {
        this.config = config;
        this.inquiry = inquiry;
    }

    @Override
    public String clusterId() {
        String id = known.get();
        if (id == null) {
            id = ask();
            known.set(id);
        }
        return id;
    }

    private String ask() {
        try {
            return inquiry.clusterId();
        } catch (KafkaException e) {
            throw Refusals.of(config, "The id of the Kafka cluster cannot be learned", e);
        }
    }
}
