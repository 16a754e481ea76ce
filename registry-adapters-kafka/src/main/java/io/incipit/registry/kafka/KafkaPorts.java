// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogHome;
import io.incipit.registry.kafka.record.EventCodec;

/** Binds what the domain needs to the schemas topic; the observer of appends is left open. */
@Module(includes = KafkaExaminations.class)
abstract class KafkaPorts {

    private KafkaPorts() {}

    @Binds
    abstract EventLog eventLog(FencedEventLog log);

    @Binds
    abstract EventFeed eventFeed(EventReader reader);

    @Binds
    abstract LogHome logHome(KafkaCluster cluster);

    @Binds
    abstract KafkaClients kafkaClients(ConfiguredClients clients);

    @Provides
    static TenureParts tenureParts(WriteEncoder encoder, AbortedRecords aborted, AppendObserver observer) {
        return new TenureParts(encoder, aborted, observer);
    }

    @Provides
    static EventCodec eventCodec() {
        return new EventCodec();
    }
}
