// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.Lookup;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.service.DeletionsService;
import io.incipit.registry.domain.service.DryRun;
import io.incipit.registry.domain.service.ForwardedWriter;
import io.incipit.registry.domain.service.FreshnessService;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.service.RoutedWriter;
import io.incipit.registry.domain.service.SchemasService;
import io.incipit.registry.domain.service.SubjectsService;
import io.incipit.registry.domain.service.WriteLane;
import io.incipit.registry.domain.service.WriteLaneSettings;
import io.incipit.registry.domain.service.WriteRoute;
import io.incipit.registry.domain.service.Writers;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.history.Answer.Found;
import io.incipit.registry.history.Answer.Listed;
import io.incipit.registry.history.Answer.Refused;
import io.incipit.registry.history.Answer.Registered;
import io.incipit.registry.history.Answer.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One node of a registry over a log in memory, without its adapters, as a client of histories sees it. */
final class DomainNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * What a node answers.
     *
     * @param position the one that goes with a write; 0 for a question
     */
    record Reply(Answer answer, long position) {}

    /** How a write comes to a node. */
    private interface Way {
        <P> P through(WritePort<P> port);
    }

    private final DisturbedLog log;
    private final EventFeed feed;
    private final WriteRoute route;
    private final WriteLane lane;
    private final WritePort<Subjects> subjects;
    private final WritePort<Deletions> deletions;
    private final Schemas schemas;

    private DomainNode(InMemoryEventLog memory, Promise broken, String id) {
        Projection projection = new Projection();
        Formats formats = new Formats(List.of(ToyFormat.standard()));
        SchemaReading reading = new SchemaReading(formats);
        ServerDefaults defaults = new ServerDefaults(CompatibilityLevel.NONE, false, true);
        this.log = new DisturbedLog(memory, broken);
        this.feed = memory.feed();
        this.route =
                new WriteRoute(projection, new WriteLaneSettings(new Holder(id, "http://" + id + ":8081"), PATIENCE));
        this.lane = new WriteLane(log, projection, route);
        Writers writers = new Writers(
                new RoutedWriter(lane, route, projection),
                new DryRun(log, projection),
                new ForwardedWriter(lane, route, projection, new FreshnessService(log, projection)));
        this.subjects = writers.port(writer -> new SubjectsService(
                projection, writer, new Lookup(reading, defaults), new Registration(reading, defaults)));
        this.deletions = writers.port(DeletionsService::new);
        this.schemas = new SchemasService(projection, reading, formats);
        feed.start(projection);
        lane.start();
    }

    static DomainNode start(InMemoryEventLog memory, Promise broken, String id) {
        return new DomainNode(memory, broken, id);
    }

    DisturbedLog log() {
        return log;
    }

    /**
     * Asks and waits for the answer.
     *
     * @param other the node that this one can send writes to; empty if it reaches none
     * @throws RegistryException.Unavailable when the node says that nothing was done
     */
    Reply ask(CommandId command, Operation operation, Optional<DomainNode> other) {
        try {
            if (operation instanceof Operation.ReadId asked) {
                return new Reply(told(schemas.byId(asked.id(), Optional.empty())), 0);
            }
            return operation.isRead() ? new Reply(answer(operation), 0) : routed(command, operation, other);
        } catch (RegistryException.NotFound e) {
            return new Reply(new Refused(), 0);
        }
    }

    private Reply routed(CommandId command, Operation operation, Optional<DomainNode> other) {
        while (true) {
            try {
                return written(command, operation, WritePort::real);
            } catch (RegistryException.HeldElsewhere e) {
                Optional<Reply> reply = other.flatMap(node -> node.forwarded(command, operation));
                if (reply.isPresent()) {
                    return reply.get();
                }
                route.unreachable(e.holder().orElseThrow(), "it cannot be reached");
            }
        }
    }

    /** Empty when this node is not the one to write either. */
    private Optional<Reply> forwarded(CommandId command, Operation operation) {
        try {
            return Optional.of(written(command, operation, WritePort::forwarded));
        } catch (RegistryException.HeldElsewhere e) {
            return Optional.empty();
        }
    }

    private Answer answer(Operation operation) {
        if (operation instanceof Operation.ReadVersion asked) {
            RegisteredSchema schema =
                    subjects.real().version(Subject.parse(asked.subject()), selector(asked.version()), false);
            return new Found(
                    schema.version().number(),
                    schema.id().value(),
                    schema.schema().text());
        }
        Operation.ListVersions asked = (Operation.ListVersions) operation;
        return new Listed(numbers(subjects.real().versions(Subject.parse(asked.subject()), Visibility.LIVE).stream()
                .map(RegisteredSchema::version)
                .toList()));
    }

    private Reply written(CommandId command, Operation operation, Way way) {
        if (operation instanceof Operation.Register asked) {
            Subject subject = Subject.parse(asked.subject());
            Schema schema = Schema.of(asked.content());
            return registered(way.through(subjects)
                    .register(new RegisterSchema(
                            command, subject, schema, 0, OptionalInt.empty(), RegisterOptions.PLAIN)));
        }
        Deletions deleting = way.through(deletions);
        if (operation instanceof Operation.DeleteVersion asked) {
            return deleted(deleting.deleteVersion(new DeleteVersion(
                    command, Subject.parse(asked.subject()), selector(asked.version()), asked.permanent())));
        }
        Operation.DeleteSubject asked = (Operation.DeleteSubject) operation;
        return deleted(
                deleting.deleteSubject(new DeleteSubject(command, Subject.parse(asked.subject()), asked.permanent())));
    }

    private static Reply registered(Written<FoundSchema> written) {
        RegisteredSchema schema = written.answer().schema();
        return new Reply(new Registered(schema.version().number(), schema.id().value()), written.position());
    }

    private static Reply deleted(Written<Deleted> written) {
        return new Reply(new Answer.Deleted(numbers(written.answer().versions())), written.position());
    }

    private static Answer told(RegisteredSchema schema) {
        return new Told(schema.schema().text());
    }

    private static List<Integer> numbers(List<Version> versions) {
        return versions.stream().map(Version::number).toList();
    }

    private static VersionSelector selector(int version) {
        return version == 0 ? VersionSelector.LATEST : new VersionSelector.Exact(new Version(version));
    }

    @Override
    public void close() {
        lane.close();
        feed.close();
    }
}
