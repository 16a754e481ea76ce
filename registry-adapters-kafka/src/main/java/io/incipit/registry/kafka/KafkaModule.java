// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import dagger.Module;
import dagger.Provides;

/** The schemas topic as the log of the registry. Asks for a {@link KafkaConfig}; its scope is {@code @Singleton}. */
@Module(includes = KafkaPorts.class)
public abstract class KafkaModule {

    private KafkaModule() {}

    @Provides
    static AppendObserver appendObserver() {
        return AppendObserver.NONE;
    }
}
