// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.domain.spi.WholeLog;
import io.incipit.registry.kafka.check.KafkaTools;

/** What can be examined of the log without the domain's help. */
@Module
abstract class KafkaExaminations {

    private KafkaExaminations() {}

    @Binds
    abstract WholeLog wholeLog(LogSurvey survey);

    @Binds
    @IntoSet
    abstract Examination topic(TopicExamination examination);

    @Binds
    @IntoSet
    abstract Examination producers(ProducersExamination examination);

    @Binds
    @IntoSet
    abstract Examination transactions(TransactionsExamination examination);

    @Binds
    @IntoSet
    abstract Examination unreadable(UnreadableRecords examination);

    @Binds
    @IntoSet
    abstract Examination formats(NewerFormats examination);

    @Binds
    @IntoSet
    abstract Examination keys(KeySpellings examination);

    @Provides
    static KafkaTools kafkaTools(KafkaConfig config) {
        return KafkaTools.of(
                BootstrapServers.of(config.clientProperties()).property(),
                config.topic().name(),
                config.clientProperties());
    }
}
