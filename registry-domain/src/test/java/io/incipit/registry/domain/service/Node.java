// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.Lookup;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** One node of a registry over a scripted log, without its adapters. */
final class Node implements AutoCloseable {

    static final Subject ORDERS = Subject.parse("orders-value");
    static final Duration LONG = Duration.ofSeconds(60);

    final ScriptedLog log;
    final Holder self;
    final Projection projection = new Projection();
    final WriteRoute route;
    final WriteLane lane;
    final Writers writers;
    final WritePort<Subjects> registrations;
    final WritePort<Deletions> deletions;
    final Subjects subjects;
    final EventFeed feed;

    private Node(ScriptedLog log, String id, Duration patience, boolean eligible, LogClaim claim) {
        this.log = log;
        this.self = new Holder(id, "http://" + id + ":8081");
        this.feed = log.memory.feed();
        this.route = new WriteRoute(projection, new WriteLaneSettings(() -> self, patience, eligible, claim));
        this.lane = new WriteLane(log, projection, route);
        SchemaReading reading = new SchemaReading(new Formats(List.of(ToyFormat.standard())));
        ServerDefaults defaults = new ServerDefaults(CompatibilityLevel.NONE, false, true);
        this.writers = new Writers(
                new RoutedWriter(lane, route, projection),
                new DryRun(log, projection),
                new ForwardedWriter(
                        lane, route, projection, new FreshnessService(log, EventLog.End.COMMITTED, projection)));
        this.registrations = writers.port(writer -> new SubjectsService(
                projection, writer, new Lookup(reading, defaults), new Registration(reading, defaults)));
        this.deletions = writers.port(DeletionsService::new);
        this.subjects = registrations.real();
    }

    static Node start(ScriptedLog log) {
        return start(log, "node-1", LONG);
    }

    static Node start(ScriptedLog log, String id, Duration patience) {
        return started(new Node(log, id, patience, true, LogClaim.PLAIN));
    }

    /** One that never takes the right to write. */
    static Node readOnly(ScriptedLog log, String id) {
        return started(new Node(log, id, LONG, false, LogClaim.PLAIN));
    }

    /** A node whose operator says that other registries have stopped. */
    static Node startWithTakeover(ScriptedLog log, String id) {
        return started(new Node(log, id, LONG, true, new LogClaim("_schemas", true)));
    }

    private static Node started(Node node) {
        node.feed.start(node.projection);
        node.awaitReady();
        node.lane.start();
        return node;
    }

    /** Waits until the log has been heard to its end. */
    void awaitReady() {
        try {
            if (!projection.awaitReady(Deadline.in(LONG))) {
                throw new AssertionError("The log is not heard to its end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the log was heard", e);
        }
    }

    /** Registers a toy of that name as orders-value; the command bears the name too. */
    Written<FoundSchema> register(String name) {
        return register(name, name);
    }

    /** Nodes of tests cannot reach one another: each finds that out when it is told to go to another. */
    Written<FoundSchema> register(String command, String name) {
        while (true) {
            try {
                return subjects.register(registration(command, name));
            } catch (RegistryException.HeldElsewhere e) {
                route.unreachable(e.holder().orElseThrow(), "it stands alone");
            }
        }
    }

    static RegisterSchema registration(String command, String name) {
        return new RegisterSchema(
                new CommandId(command), ORDERS, Schema.of(name + "(x)"), 0, OptionalInt.empty(), RegisterOptions.PLAIN);
    }

    int versions() {
        return projection.state().versions(ORDERS).all().size();
    }

    @Override
    public void close() {
        lane.close();
        feed.close();
    }
}
