// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import dagger.BindsInstance;
import dagger.Component;
import io.incipit.registry.domain.api.Aliases;
import io.incipit.registry.domain.api.Associations;
import io.incipit.registry.domain.api.Cluster;
import io.incipit.registry.domain.api.ClusterView;
import io.incipit.registry.domain.api.Commands;
import io.incipit.registry.domain.api.CompatibilityChecks;
import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.Contexts;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.Freshness;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.domain.api.Modes;
import io.incipit.registry.domain.api.Progress;
import io.incipit.registry.domain.api.SchemaSearch;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.SubjectCatalogue;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Tagging;
import io.incipit.registry.domain.api.WritePort;
import jakarta.inject.Singleton;
import java.util.Set;

/** The REST API over whatever ports a test gives it. */
@Singleton
@Component(modules = HttpModule.class)
interface TestComponent {

    HttpServer server();

    Set<Routes> routes();

    ApiDescription description();

    static TestComponent over(Fakes fakes, HttpConfig config) {
        return over(fakes, fakes, config);
    }

    /** With ports of their own for dry runs. */
    static TestComponent over(Fakes real, Fakes dry, HttpConfig config) {
        return over(real, dry, real, FakeCluster.alone(real.registry()), config);
    }

    /** With ports of their own for dry runs and for what other nodes send, and with other nodes. */
    static TestComponent over(Fakes real, Fakes dry, Fakes forwarded, FakeCluster cluster, HttpConfig config) {
        return DaggerTestComponent.builder()
                .subjects(real.registry())
                .subjectWrites(new WritePort<>(real.registry(), dry.registry(), forwarded.registry()))
                .deletions(new WritePort<>(
                        new FakeDeletions(real.registry()),
                        new FakeDeletions(dry.registry()),
                        new FakeDeletions(forwarded.registry())))
                .schemas(real.registry())
                .tagging(real.registry())
                .taggingWrites(new WritePort<>(real.registry(), dry.registry(), forwarded.registry()))
                .checks(real.registry())
                .health(real.registry())
                .clusterView(() -> ClusterRoutesTest.VIEW)
                .configs(real.configs())
                .configWrites(new WritePort<>(real.configs(), dry.configs(), forwarded.configs()))
                .associations(FakeAssociations.port(real.associations()))
                .api(ApiConfig.DEFAULT)
                .modes(new WritePort<>(real.scopes(), dry.scopes(), forwarded.scopes()))
                .contexts(new WritePort<>(real.scopes(), dry.scopes(), forwarded.scopes()))
                .aliases(real.scopes())
                .search(real.reads())
                .identity(real.reads())
                .catalogue(real.reads())
                .progress(real.progress())
                .commands(real.progress())
                .limits(SearchConfig.DEFAULT)
                .peers(cluster.config())
                .cluster(cluster)
                .freshness(cluster)
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
        Builder tagging(Tagging tagging);

        @BindsInstance
        Builder checks(CompatibilityChecks checks);

        @BindsInstance
        Builder health(Health health);

        @BindsInstance
        Builder clusterView(ClusterView cluster);

        @BindsInstance
        Builder configs(Configs configs);

        @BindsInstance
        Builder associations(WritePort<Associations> associations);

        @BindsInstance
        Builder api(ApiConfig api);

        @BindsInstance
        Builder modes(WritePort<Modes> modes);

        @BindsInstance
        Builder contexts(WritePort<Contexts> contexts);

        @BindsInstance
        Builder aliases(Aliases aliases);

        @BindsInstance
        Builder search(SchemaSearch search);

        @BindsInstance
        Builder catalogue(SubjectCatalogue catalogue);

        @BindsInstance
        Builder identity(Identity identity);

        @BindsInstance
        Builder progress(Progress progress);

        @BindsInstance
        Builder commands(Commands commands);

        @BindsInstance
        Builder limits(SearchConfig limits);

        @BindsInstance
        Builder taggingWrites(WritePort<Tagging> tagging);

        @BindsInstance
        Builder configWrites(WritePort<Configs> configs);

        @BindsInstance
        Builder peers(PeerConfig peers);

        @BindsInstance
        Builder cluster(Cluster cluster);

        @BindsInstance
        Builder freshness(Freshness freshness);

        @BindsInstance
        Builder config(HttpConfig config);

        TestComponent build();
    }
}
