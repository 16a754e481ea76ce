// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.http.HttpModule;
import io.incipit.registry.kafka.HaltingKafkaModule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The whole application as it is, but for somebody who is told how far each append has come. */
@Singleton
@Component(
        modules = {
            AdapterConfigs.class,
            DomainModule.class,
            FormatsModule.class,
            HttpModule.class,
            HaltingKafkaModule.class
        })
interface HaltingComponent {

    RegistryServer server();

    EventLog log();

    Projection projection();

    /** Builds the application from its configuration. */
    @Component.Factory
    interface Factory {
        HaltingComponent create(@BindsInstance AppConfig config, @BindsInstance Consumer<String> observer);
    }
}
