// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.domain.service.Doctor;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogHome;
import io.incipit.registry.kafka.KafkaModule;
import jakarta.inject.Singleton;

/** What looks at the log without being a node of it. */
@Singleton
@Component(modules = {AdapterConfigs.class, DoctorModule.class, KafkaModule.class})
interface DoctorComponent {

    Doctor doctor();

    LogHome home();

    /** To be closed in the end. */
    EventLog log();

    /** Builds it from the configuration of a node. */
    @Component.Factory
    interface Factory {
        DoctorComponent create(@BindsInstance AppConfig config);
    }
}
