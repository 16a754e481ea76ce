// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;

/**
 * Binds the REST API to Undertow. Needs an {@link HttpConfig}, a {@link PeerConfig}, an {@link ApiConfig}, a {@link SearchConfig} and the registry's driving ports; shows
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
    abstract Routes tagRoutes(TagRoutes routes);

    @Binds
    @IntoSet
    abstract Routes schemaRoutes(SchemaRoutes routes);

    @Binds
    @IntoSet
    abstract Routes schemaSearchRoutes(SchemaSearchRoutes routes);

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
    abstract Routes associationRoutes(AssociationRoutes routes);

    @Binds
    @IntoSet
    abstract Routes associationBatchRoutes(AssociationBatchRoutes routes);

    @Binds
    @IntoSet
    abstract Routes contextRoutes(ContextRoutes routes);

    @Binds
    @IntoSet
    abstract Routes catalogueRoutes(CatalogueRoutes routes);

    @Binds
    @IntoSet
    abstract Routes identityRoutes(IdentityRoutes routes);

    @Binds
    @IntoSet
    abstract Routes openApiRoutes(OpenApiRoutes routes);

    @Binds
    @IntoSet
    abstract Routes probeRoutes(ProbeRoutes routes);

    @Binds
    @IntoSet
    abstract Routes healthRoutes(HealthRoutes routes);

    @Binds
    @IntoSet
    abstract Routes clusterRoutes(ClusterRoutes routes);

    @Binds
    @IntoSet
    abstract Routes commandRoutes(CommandRoutes routes);

    @Binds
    @IntoSet
    abstract Routes statusRoutes(StatusRoutes routes);
}
