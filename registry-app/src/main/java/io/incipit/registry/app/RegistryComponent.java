// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.http.HttpModule;
import io.incipit.registry.kafka.KafkaModule;
import jakarta.inject.Singleton;

/** The whole application: which adapter stands at which port. */
@Singleton
@Component(
        modules = {
            AdapterConfigs.class,
            DomainModule.class,
            FormatsModule.class,
            HttpModule.class,
            KafkaModule.class,
            StartExaminations.class
        })
interface RegistryComponent {

    RegistryServer server();

    StartCheckup checkup();

    /** Builds the application from its configuration. */
    @Component.Factory
    interface Factory {
        RegistryComponent create(@BindsInstance AppConfig config);
    }
}
