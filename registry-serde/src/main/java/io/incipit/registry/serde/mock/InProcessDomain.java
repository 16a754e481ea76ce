// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.mock;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.Associations;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.api.SchemaSearch;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.decision.AssociationWriting;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.Lookup;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.service.AssociationsService;
import io.incipit.registry.domain.service.CachingFormat;
import io.incipit.registry.domain.service.ConfigsService;
import io.incipit.registry.domain.service.DeletionsService;
import io.incipit.registry.domain.service.ImmediateWriter;
import io.incipit.registry.domain.service.ParsedSchemas;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.service.SchemaSearchService;
import io.incipit.registry.domain.service.SchemasService;
import io.incipit.registry.domain.service.SubjectsService;
import io.incipit.registry.domain.service.Writer;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;

/** The domain of a registry over a log of its own in memory: what it offers to those who serialize. */
record InProcessDomain(
        Subjects subjects,
        Deletions deletions,
        Schemas schemas,
        SchemaSearch search,
        Associations associations,
        Configs configs) {

    /** A part of no heap: that one is the application's. */
    private static final long BYTES_OF_PARSED_SCHEMAS = 16L << 20;

    private static final String NAMESPACE = "mock";

    /** An empty registry that knows the formats on the class path. */
    static InProcessDomain start() {
        InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
        Projection projection = new Projection();
        log.feed().start(projection);
        return over(projection, new ImmediateWriter(log.acquire(), projection), formats());
    }

    private static InProcessDomain over(Projection projection, Writer writer, Formats formats) {
        ServerDefaults defaults = ServerDefaults.STANDARD;
        SchemaReading reading = new SchemaReading(formats, defaults.policy());
        Registration registration = new Registration(reading, defaults);
        return new InProcessDomain(
                new SubjectsService(projection, writer, new Lookup(reading, defaults), registration),
                new DeletionsService(writer),
                new SchemasService(projection, reading, formats),
                new SchemaSearchService(projection),
                new AssociationsService(projection, writer, new AssociationWriting(registration)),
                new ConfigsService(projection, writer, defaults));
    }

    /** Those that the class loader of the serializers sees: each module of a type brings its own. */
    private static Formats formats() {
        ParsedSchemas parsed = new ParsedSchemas(BYTES_OF_PARSED_SCHEMAS);
        List<CachingFormat> found =
                ServiceLoader.load(SchemaFormat.class, InProcessDomain.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .map(format -> new CachingFormat(format, parsed))
                        .toList();
        return new Formats(found);
    }

    /** The name of a write that nobody will ask for. */
    static CommandId newCommand() {
        return new CommandId(UUID.randomUUID().toString());
    }

    /** As the registry of a Kafka cluster would know the topic; {@link #NAMESPACE} stands for the cluster's id. */
    void associate(String topic, AssociationType type, String subject) {
        NamedResource resource = new NamedResource(NAMESPACE, topic, NAMESPACE + ":" + topic, "topic");
        AssociationChange change =
                new AssociationChange(Operation.CREATE, subject, type.toString(), Lifecycle.WEAK, null, null, false);
        ResourceChanges changes = new ResourceChanges(resource, List.of(change));
        associations.change(new ChangeAssociations(newCommand(), Context.DEFAULT, false, List.of(changes)));
    }

    void delete(String subject, boolean permanent) {
        deletions.deleteSubject(new DeleteSubject(newCommand(), Subject.parse(subject), permanent));
    }

    /** @param subject empty for all */
    void compatibility(String subject, String level) {
        ConfigChange change = new ConfigChange(
                Set.of(ConfigChange.Member.COMPATIBILITY_LEVEL), Config.of(CompatibilityLevel.parse(level)));
        configs.update(new UpdateConfig(newCommand(), Scope.of(Subject.parse(subject)), change));
    }
}
