// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogHome;
import io.incipit.registry.http.HttpModule;
import io.incipit.registry.http.ServedRoutes;
import jakarta.inject.Singleton;

/** The whole application as it is, but for the log, which is given. */
@Singleton
@Component(modules = {AdapterConfigs.class, DomainModule.class, FormatsModule.class, HttpModule.class})
interface MemoryComponent {

    RegistryServer server();

    ServedRoutes routes();

    /** Builds the application from its configuration. */
    @Component.Factory
    interface Factory {
        MemoryComponent create(
                @BindsInstance AppConfig config,
                @BindsInstance EventLog log,
                @BindsInstance EventFeed feed,
                @BindsInstance LogHome home);
    }
}
