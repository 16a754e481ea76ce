// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
import io.incipit.registry.domain.api.CompatibilityChecks;
import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.decision.CompatibilityQuestion;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.Lookup;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.service.CachingFormat;
import io.incipit.registry.domain.service.CompatibilityService;
import io.incipit.registry.domain.service.ConfigsService;
import io.incipit.registry.domain.service.DeletionsService;
import io.incipit.registry.domain.service.DryRun;
import io.incipit.registry.domain.service.HealthService;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.service.SchemasService;
import io.incipit.registry.domain.service.SubjectsService;
import io.incipit.registry.domain.service.WriteLane;
import io.incipit.registry.domain.service.WriteLaneSettings;
import io.incipit.registry.domain.service.Writers;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.http.HttpServer;
import jakarta.inject.Singleton;
import java.util.Set;

/** Builds the domain, which knows of no framework, around the ports that the adapters bind. */
@Module
abstract class DomainModule {

    private static final int PARSED_SCHEMAS = 1000;

    private DomainModule() {}

    @Provides
    @Singleton
    static Projection projection() {
        return new Projection();
    }

    @Provides
    static LogPorts logPorts(EventLog log, EventFeed feed) {
        return new LogPorts(log, feed);
    }

    @Provides
    @Singleton
    static Formats formats(Set<SchemaFormat> formats) {
        return new Formats(formats.stream()
                .map(format -> new CachingFormat(format, PARSED_SCHEMAS))
                .toList());
    }

    @Provides
    @Singleton
    static SchemaReading schemaReading(Formats formats) {
        return new SchemaReading(formats);
    }

    /** The server is asked for its port only when this node announces itself: then it listens. */
    @Provides
    static WriteLaneSettings writeLaneSettings(NodeIdentity node, Lazy<HttpServer> http) {
        return new WriteLaneSettings(() -> node.holder(http.get()), NodeIdentity.PATIENCE);
    }

    @Provides
    @Singleton
    static WriteLane writeLane(EventLog log, Projection projection, WriteLaneSettings settings) {
        return new WriteLane(log, projection, settings);
    }

    /** Every write can go either way; a port through which writes go is provided as {@code writers.port(...)}. */
    @Provides
    static Writers writers(WriteLane lane, EventLog log, Projection projection) {
        return new Writers(lane, new DryRun(log, projection));
    }

    @Provides
    static WritePort<Subjects> subjectWrites(
            Writers writers, Projection projection, SchemaReading reading, ServerDefaults defaults) {
        return writers.port(writer -> new SubjectsService(
                projection, writer, new Lookup(reading, defaults), new Registration(reading, defaults)));
    }

    @Provides
    static Subjects subjects(WritePort<Subjects> subjects) {
        return subjects.real();
    }

    @Provides
    static WritePort<Deletions> deletions(Writers writers) {
        return writers.port(DeletionsService::new);
    }

    @Provides
    static Schemas schemas(Projection projection, SchemaReading reading, Formats formats) {
        return new SchemasService(projection, reading, formats);
    }

    @Provides
    static CompatibilityChecks compatibilityChecks(
            Projection projection, SchemaReading reading, ServerDefaults defaults) {
        return new CompatibilityService(projection, new CompatibilityQuestion(reading, defaults));
    }

    @Provides
    static WritePort<Configs> configWrites(Writers writers, Projection projection, ServerDefaults defaults) {
        return writers.port(writer -> new ConfigsService(projection, writer, defaults));
    }

    @Provides
    static Configs configs(WritePort<Configs> configs) {
        return configs.real();
    }

    @Provides
    static Health health(Projection projection, WriteLane lane) {
        return new HealthService(projection, lane);
    }
}
