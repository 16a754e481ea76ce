// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import dagger.Module;
import dagger.Provides;
import java.util.function.Consumer;

/** The schemas topic, with somebody who is told how far each append has come, by the name of its phase. */
@Module(includes = KafkaPorts.class)
public abstract class HaltingKafkaModule {

    private HaltingKafkaModule() {}

    @Provides
    static AppendObserver appendObserver(Consumer<String> observer) {
        return phase -> observer.accept(phase.name());
    }
}
