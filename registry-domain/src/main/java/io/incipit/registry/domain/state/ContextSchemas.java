// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static java.util.Comparator.comparingLong;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of one context, by subject, id and content. Immutable.
 *
 * <p>All but the highest id follows from the records that stand, whatever else the log has held: so a compacted log
 * gives the same. What is equal is held once: the content of many versions, and the subject of its versions.
 *
 * @param bySubject the versions of each subject, by its name in the context
 * @param byId all versions, by id and then by the offset of their records: the last one is what the id answers with
 * @param byContent of the versions with the same content and id the one whose record came last; a content has more than
 *     one id only in logs of other writers
 * @param highestId the highest id that was ever used
 * @param floor what the log itself says of the highest id
 */
record ContextSchemas(
        Map<String, SubjectVersions> bySubject,
        OrderedSchemas byId,
        OrderedSchemas byContent,
        int highestId,
        int floor) {

    static final ContextSchemas EMPTY = new ContextSchemas(
            HashMap.empty(), OrderedSchemas.none(SchemaOrder.BY_ID), OrderedSchemas.none(SchemaOrder.BY_CONTENT), 0, 0);

    SubjectVersions versions(String name) {
        return bySubject.getOrElse(name, SubjectVersions.NONE);
    }

    Optional<RegisteredSchema> byId(int id) {
        return byId.find(id);
    }

    /** All versions that bear the id, in the order of their records. */
    List<RegisteredSchema> usesOf(int id) {
        return byId.under(id).list(use -> true);
    }

    /** The id that new registrations of the content get: that of the last record that bears it. */
    Optional<RegisteredSchema> byContent(SchemaGuid guid) {
        return withContent(guid).stream()
                .max(comparingLong(schema -> schema.stamp().offset()));
    }

    /** One for each id that the content has, in the order of the ids. */
    List<RegisteredSchema> withContent(SchemaGuid guid) {
        return byContent.under(guid.mostSignificant(), guid.leastSignificant()).list(use -> true);
    }

    /** The ids that stand for more than one content, ascending. */
    Stream<SchemaId> sharedIds() {
        AtomicReference<@Nullable RegisteredSchema> before = new AtomicReference<>();
        return byId.list(use -> differs(before.getAndSet(use), use)).stream()
                .map(RegisteredSchema::id)
                .distinct();
    }

    private static boolean differs(@Nullable RegisteredSchema before, RegisteredSchema use) {
        return before != null
                && before.id().equals(use.id())
                && !before.schema().guid().equals(use.schema().guid());
    }

    /** With a version that is not there yet. */
    ContextSchemas plus(RegisteredSchema schema) {
        SubjectVersions versions = versions(schema.subject().name());
        Subject subject = versions.last().map(RegisteredSchema::subject).orElse(schema.subject());
        RegisteredSchema added = schema.sharing(subject, shared(schema.schema()));
        return new ContextSchemas(
                bySubject.put(subject.name(), versions.plus(added)),
                byId.plus(added),
                withLast(added),
                Math.max(highestId, added.id().value()),
                floor);
    }

    /** The same content as a version holds it that is there already. */
    private Schema shared(Schema schema) {
        SchemaGuid guid = schema.guid();
        return byContent
                .find(guid.mostSignificant(), guid.leastSignificant())
                .map(RegisteredSchema::schema)
                .filter(schema::isSameAs)
                .orElse(schema);
    }

    private OrderedSchemas withLast(RegisteredSchema schema) {
        return lastLike(schema)
                        .filter(last -> last.stamp().offset() > schema.stamp().offset())
                        .isPresent()
                ? byContent
                : byContent.plus(schema);
    }

    private Optional<RegisteredSchema> lastLike(RegisteredSchema schema) {
        SchemaGuid guid = schema.schema().guid();
        return byContent.find(
                guid.mostSignificant(), guid.leastSignificant(), schema.id().value());
    }

    /** The same schema with its flag changed: neither id nor content nor offset is another. */
    ContextSchemas withFlagOf(RegisteredSchema schema) {
        String name = schema.subject().name();
        return new ContextSchemas(
                bySubject.put(name, versions(name).plus(schema)),
                byId.plus(schema),
                withLast(schema),
                highestId,
                floor);
    }

    ContextSchemas minus(String name, Version version) {
        SubjectVersions versions = versions(name);
        Optional<RegisteredSchema> present = versions.get(version);
        return present.isEmpty()
                ? this
                : withVersions(name, versions.minus(present.get())).withoutUse(present.get());
    }

    ContextSchemas withVersions(String name, SubjectVersions versions) {
        return new ContextSchemas(
                versions.isForgettable() ? bySubject.remove(name) : bySubject.put(name, versions),
                byId,
                byContent,
                highestId,
                floor);
    }

    ContextSchemas withFloor(int newFloor) {
        return new ContextSchemas(bySubject, byId, byContent, Math.max(highestId, newFloor), Math.max(floor, newFloor));
    }

    /** Neither a standing schema bears the highest id nor does the log itself tell it: compaction would lose it. */
    boolean lacksFloor() {
        return floor < highestId && byId(highestId).isEmpty();
    }

    /** All uses but those of other writers' split brains have the content, of which there may be very many. */
    private ContextSchemas withoutUse(RegisteredSchema schema) {
        SchemaGuid guid = schema.schema().guid();
        OrderedSchemas left = byId.minus(schema);
        OrderedSchemas contents = left.under(schema.id().value())
                .findLast(use -> use.schema().guid().equals(guid))
                .map(byContent::plus)
                .orElseGet(() -> byContent.minus(schema));
        return new ContextSchemas(bySubject, left, contents, highestId, floor);
    }
}
