// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.Binds;
import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
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
import io.incipit.registry.domain.decision.AssociationWriting;
import io.incipit.registry.domain.decision.CompatibilityQuestion;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.Lookup;
import io.incipit.registry.domain.decision.ModeMutability;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.service.AliasesService;
import io.incipit.registry.domain.service.AssociationsService;
import io.incipit.registry.domain.service.CachingFormat;
import io.incipit.registry.domain.service.ClusterViewService;
import io.incipit.registry.domain.service.CommandsService;
import io.incipit.registry.domain.service.CompatibilityService;
import io.incipit.registry.domain.service.ConfigsService;
import io.incipit.registry.domain.service.ContextsService;
import io.incipit.registry.domain.service.DeletionsService;
import io.incipit.registry.domain.service.DryRun;
import io.incipit.registry.domain.service.ForwardedWriter;
import io.incipit.registry.domain.service.FreshnessService;
import io.incipit.registry.domain.service.HealthService;
import io.incipit.registry.domain.service.IdentityService;
import io.incipit.registry.domain.service.LogClaim;
import io.incipit.registry.domain.service.ModesService;
import io.incipit.registry.domain.service.ParsedSchemas;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.service.RecordedLog;
import io.incipit.registry.domain.service.RoutedWriter;
import io.incipit.registry.domain.service.SchemaSearchService;
import io.incipit.registry.domain.service.SchemasService;
import io.incipit.registry.domain.service.SubjectCatalogueService;
import io.incipit.registry.domain.service.SubjectsService;
import io.incipit.registry.domain.service.TaggingService;
import io.incipit.registry.domain.service.WriteLane;
import io.incipit.registry.domain.service.WriteLaneSettings;
import io.incipit.registry.domain.service.WriteRoute;
import io.incipit.registry.domain.service.Writers;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.EventLog.End;
import io.incipit.registry.domain.spi.LogHome;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.http.HttpServer;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Builds the domain, which knows of no framework, around the ports that the adapters bind. */
@Module
abstract class DomainModule {

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
        ParsedSchemas parsed = new ParsedSchemas(HeapParts.parsedSchemas());
        return new Formats(formats.stream()
                .map(format -> new CachingFormat(format, parsed))
                .toList());
    }

    @Provides
    @Singleton
    static SchemaReading schemaReading(Formats formats, ServerDefaults defaults) {
        return new SchemaReading(formats, defaults.policy());
    }

    /** The server is asked for its port only when this node announces itself: then it listens. */
    @Provides
    static WriteLaneSettings writeLaneSettings(NodeIdentity node, LogClaim claim, Lazy<HttpServer> http) {
        return new WriteLaneSettings(
                () -> node.holder(http.get()),
                NodeIdentity.PATIENCE,
                node.instance().eligible(),
                claim);
    }

    @Provides
    @Singleton
    static WriteRoute writeRoute(Projection projection, WriteLaneSettings settings) {
        return new WriteRoute(projection, settings);
    }

    @Binds
    abstract Cluster cluster(WriteRoute route);

    @Provides
    @Singleton
    static RecordedLog recordedLog(EventLog log) {
        return new RecordedLog(log);
    }

    @Provides
    @Singleton
    static WriteLane writeLane(RecordedLog log, Projection projection, WriteRoute route) {
        return new WriteLane(log, projection, route);
    }

    /** Every write can go each way; a port through which writes go is provided as {@code writers.port(...)}. */
    @Provides
    static Writers writers(WriteLane lane, WriteRoute route, EventLog log, Projection projection, Freshness freshness) {
        return new Writers(
                new RoutedWriter(lane, route, projection),
                new DryRun(log, projection),
                new ForwardedWriter(lane, route, projection, freshness));
    }

    @Provides
    static Registration registration(SchemaReading reading, ServerDefaults defaults) {
        return new Registration(reading, defaults);
    }

    @Provides
    static Lookup lookup(SchemaReading reading, ServerDefaults defaults) {
        return new Lookup(reading, defaults);
    }

    @Provides
    static WritePort<Subjects> subjectWrites(
            Writers writers, Projection projection, Lookup lookup, Registration registration) {
        return writers.port(writer -> new SubjectsService(projection, writer, lookup, registration));
    }

    @Provides
    static Subjects subjects(WritePort<Subjects> subjects) {
        return subjects.real();
    }

    @Provides
    static WritePort<Tagging> taggingWrites(
            Writers writers, Projection projection, SchemaReading reading, Registration registration) {
        return writers.port(writer -> new TaggingService(projection, writer, reading, registration));
    }

    @Provides
    static Tagging tagging(WritePort<Tagging> tagging) {
        return tagging.real();
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
    static WritePort<Associations> associations(Writers writers, Projection projection, Registration registration) {
        AssociationWriting writing = new AssociationWriting(registration);
        return writers.port(writer -> new AssociationsService(projection, writer, writing));
    }

    /** One for all: those who wait for the log's end ask for it together. */
    @Provides
    @Singleton
    static FreshnessService freshnessService(EventLog log, Projection projection) {
        return new FreshnessService(log, projection);
    }

    @Binds
    abstract Freshness freshness(FreshnessService service);

    @Binds
    abstract Progress progress(FreshnessService service);

    @Provides
    @Singleton
    static Commands commands(EventLog log, Projection projection) {
        return new CommandsService(projection, new FreshnessService(log, End.APPENDED, projection));
    }

    @Provides
    static WritePort<Modes> modes(Writers writers, Projection projection, ModeMutability mutability) {
        return writers.port(writer -> new ModesService(projection, writer, mutability));
    }

    @Provides
    static WritePort<Contexts> contexts(Writers writers, Projection projection) {
        return writers.port(writer -> new ContextsService(projection, writer));
    }

    @Provides
    static Aliases aliases(Projection projection) {
        return new AliasesService(projection);
    }

    @Provides
    static SchemaSearch schemaSearch(Projection projection) {
        return new SchemaSearchService(projection);
    }

    @Provides
    @Singleton
    static SubjectCatalogue subjectCatalogue(Projection projection, ServerDefaults defaults) {
        return new SubjectCatalogueService(
                projection, defaults, UUID.randomUUID().toString());
    }

    @Provides
    static Identity identity(LogHome home, AppConfig config) {
        return new IdentityService(home, config.answers().about());
    }

    @Provides
    static Health health(Projection projection, EventFeed feed, WriteLane lane, RecordedLog log, WriteRoute route) {
        return new HealthService(projection, feed, lane, log, route);
    }

    @Provides
    static ClusterView clusterView(WriteRoute route, Projection projection, Health health) {
        return new ClusterViewService(route, projection, health);
    }
}
