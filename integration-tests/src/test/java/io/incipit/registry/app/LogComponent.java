// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogHome;
import io.incipit.registry.kafka.KafkaModule;
import jakarta.inject.Singleton;

/** The schemas topic of the application alone. */
@Singleton
@Component(modules = {AdapterConfigs.class, KafkaModule.class})
interface LogComponent {

    EventLog log();

    EventFeed feed();

    LogHome home();

    /** Builds it from the application's configuration. */
    @Component.Factory
    interface Factory {
        LogComponent create(@BindsInstance AppConfig config);
    }
}
