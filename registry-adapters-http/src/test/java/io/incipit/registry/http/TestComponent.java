// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.domain.api.CompatibilityChecks;
import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.WritePort;
import jakarta.inject.Singleton;
import java.util.Set;

/** The REST API over whatever ports a test gives it. */
@Singleton
@Component(modules = HttpModule.class)
interface TestComponent {

    HttpServer server();

    Set<Routes> routes();

    static TestComponent over(FakeRegistry registry, FakeConfigs configs, HttpConfig config) {
        return over(new WritePort<>(registry, registry), new WritePort<>(configs, configs), config);
    }

    /** With ports of their own for dry runs. */
    static TestComponent over(WritePort<FakeRegistry> registry, WritePort<FakeConfigs> configs, HttpConfig config) {
        return DaggerTestComponent.builder()
                .subjects(registry.real())
                .subjectWrites(new WritePort<>(registry.real(), registry.dry()))
                .deletions(new WritePort<>(registry.real(), registry.dry()))
                .schemas(registry.real())
                .checks(registry.real())
                .health(registry.real())
                .configs(configs.real())
                .configWrites(new WritePort<>(configs.real(), configs.dry()))
                .config(config)
                .build();
    }

    /** Names the ports one by one. */
    @Component.Builder
    interface Builder {

        @BindsInstance
        Builder subjects(Subjects subjects);

        @BindsInstance
        Builder subjectWrites(WritePort<Subjects> subjects);

        @BindsInstance
        Builder deletions(WritePort<Deletions> deletions);

        @BindsInstance
        Builder schemas(Schemas schemas);

        @BindsInstance
        Builder checks(CompatibilityChecks checks);

        @BindsInstance
        Builder health(Health health);

        @BindsInstance
        Builder configs(Configs configs);

        @BindsInstance
        Builder configWrites(WritePort<Configs> configs);

        @BindsInstance
        Builder config(HttpConfig config);

        TestComponent build();
    }
}
