// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.EventLogContract;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The promises of every log, kept by a topic of a real broker. */
class FencedEventLogContractIT extends EventLogContract {

    private final String topic = Fresh.topicName();

    @BeforeEach
    void createTopic() {
        String servers = SharedBroker.get().bootstrapServers();
        Topics.create(servers, topic, 1, Map.of("cleanup.policy", "compact"));
    }

    @Override
    protected EventLog openLog() {
        return LogNode.of(LogNode.config(topic)).log();
    }

    @Override
    protected EventFeed openFeed() {
        return LogNode.of(LogNode.config(topic)).feed();
    }

    @Override
    protected void abort(List<LogWrite> writes) {
        AppendObserver failing = phase -> {
            if (phase == AppendPhase.SENT) {
                throw new IllegalStateException("Fault before commit");
            }
        };
        try (LogNode node = LogNode.of(LogNode.config(topic), failing)) {
            Tenure tenure = node.log().acquire();
            AppendFailed failure = catchThrowableOfType(AppendFailed.class, () -> tenure.append(writes));
            assertThat(failure.outcome()).isEqualTo(AppendFailed.Outcome.NOT_WRITTEN);
        }
    }
}
