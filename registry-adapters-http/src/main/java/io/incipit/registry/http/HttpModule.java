// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;

/**
 * Binds the REST API to Undertow. Needs an {@link HttpConfig} and the registry's driving ports; shows
 * {@link HttpServer} and nothing else.
 */
@Module
public abstract class HttpModule {

    private HttpModule() {}

    @Binds
    @IntoSet
    abstract Routes subjectRoutes(SubjectRoutes routes);

    @Binds
    @IntoSet
    abstract Routes deletionRoutes(DeletionRoutes routes);

    @Binds
    @IntoSet
    abstract Routes versionRoutes(VersionRoutes routes);

    @Binds
    @IntoSet
    abstract Routes schemaRoutes(SchemaRoutes routes);

    @Binds
    @IntoSet
    abstract Routes compatibilityRoutes(CompatibilityRoutes routes);

    @Binds
    @IntoSet
    abstract Routes configRoutes(ConfigRoutes routes);

    @Binds
    @IntoSet
    abstract Routes modeRoutes(ModeRoutes routes);

    @Binds
    @IntoSet
    abstract Routes statusRoutes(StatusRoutes routes);
}
