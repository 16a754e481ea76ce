// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Short ways to say what stands in a log. */
public final class Facts {

    public static final Subject ORDERS = Subject.parse("orders-value");
    public static final Subject REFUNDS = Subject.parse("refunds-value");

    private Facts() {}

    /** The state after these facts, which stand at the offsets 0, 1, 2 and so on. */
    public static RegistryState given(RegistryEvent... history) {
        return after(RegistryState.EMPTY, history);
    }

    /** The state after these facts, which follow on those of {@code before}. */
    public static RegistryState after(RegistryState before, RegistryEvent... history) {
        RegistryState state = before;
        for (RegistryEvent event : history) {
            state = state.replay(entry(state.position(), event));
        }
        return state;
    }

    /** A fact of no command. */
    public static LogEntry entry(long offset, RegistryEvent event) {
        return new LogEntry(event, new LogStamp(offset, 1_000 + offset), Optional.empty());
    }

    /** A fact of a command. */
    public static LogEntry entry(long offset, RegistryEvent event, String command) {
        return new LogEntry(event, new LogStamp(offset, 1_000 + offset), Optional.of(new CommandId(command)));
    }

    public static SchemaPut put(Subject subject, int version, int id, Schema schema) {
        return new SchemaPut(subject, new Version(version), new SchemaId(subject.context(), id), schema, false);
    }

    public static SchemaPut put(Subject subject, int version, int id, String text) {
        return put(subject, version, id, Schema.of(text));
    }

    public static SchemaPut softDeleted(SchemaPut put) {
        return new SchemaPut(put.subject(), put.version(), put.id(), put.schema(), true);
    }

    /** A topic of the namespace {@code ns} is associated with the subject, weakly; its id is its name behind a hash sign. */
    public static AssociationPut associated(String topic, AssociationType type, Subject subject) {
        return associated(topic, type, subject, Lifecycle.WEAK);
    }

    public static AssociationPut associated(String topic, AssociationType type, Subject subject, Lifecycle lifecycle) {
        Resource resource = new Resource("ns", topic, "#" + topic, Resource.TOPIC);
        String guid = topic + " " + type + " " + subject;
        boolean frozen = lifecycle == Lifecycle.STRONG;
        return new AssociationPut(
                new Association(guid, resource, type, subject, lifecycle, frozen), OptionalLong.empty());
    }

    public static SchemaId id(int value) {
        return new SchemaId(Context.DEFAULT, value);
    }

    /** A schema with metadata of these properties and nothing else. */
    public static Schema schema(String text, Map<String, String> properties) {
        return Schema.of(text).withMetadata(Metadata.of(Map.of(), properties, List.of()));
    }

    public static Schema schema(String text, SchemaReference... references) {
        return new Schema(SchemaType.DEFAULT, text, List.of(references), null, null);
    }

    public static SchemaReference reference(String name, Subject subject, int version) {
        return new SchemaReference(name, subject.toString(), version);
    }
}
