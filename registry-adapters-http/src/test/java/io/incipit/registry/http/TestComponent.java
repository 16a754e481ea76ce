// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.domain.api.Aliases;
import io.incipit.registry.domain.api.Associations;
import io.incipit.registry.domain.api.CompatibilityChecks;
import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.Contexts;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.domain.api.Modes;
import io.incipit.registry.domain.api.SchemaSearch;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.SubjectCatalogue;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Tagging;
import jakarta.inject.Singleton;
import java.util.Set;

/** The REST API over whatever ports a test gives it. */
@Singleton
@Component(modules = HttpModule.class)
interface TestComponent {

    HttpServer server();

    Set<Routes> routes();

    static TestComponent over(
            FakeRegistry registry, FakeReads reads, FakeConfigs configs, FakeScopes scopes, HttpConfig config) {
        return DaggerTestComponent.builder()
                .subjects(registry)
                .schemas(registry)
                .tagging(registry)
                .checks(registry)
                .health(registry)
                .configs(configs)
                .associations(new FakeAssociations())
                .api(ApiConfig.DEFAULT)
                .modes(scopes)
                .contexts(scopes)
                .aliases(scopes)
                .search(reads)
                .identity(reads)
                .catalogue(reads)
                .limits(SearchConfig.DEFAULT)
                .config(config)
                .build();
    }

    /** Names the ports one by one. */
    @Component.Builder
    interface Builder {

        @BindsInstance
        Builder subjects(Subjects subjects);

        @BindsInstance
        Builder schemas(Schemas schemas);

        @BindsInstance
        Builder tagging(Tagging tagging);

        @BindsInstance
        Builder checks(CompatibilityChecks checks);

        @BindsInstance
        Builder health(Health health);

        @BindsInstance
        Builder configs(Configs configs);

        @BindsInstance
        Builder associations(Associations associations);

        @BindsInstance
        Builder api(ApiConfig api);

        @BindsInstance
        Builder modes(Modes modes);

        @BindsInstance
        Builder contexts(Contexts contexts);

        @BindsInstance
        Builder aliases(Aliases aliases);

        @BindsInstance
        Builder search(SchemaSearch search);

        @BindsInstance
        Builder catalogue(SubjectCatalogue catalogue);

        @BindsInstance
        Builder identity(Identity identity);

        @BindsInstance
        Builder limits(SearchConfig limits);

        @BindsInstance
        Builder config(HttpConfig config);

        TestComponent build();
    }
}
