// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static java.util.Comparator.comparingLong;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Version;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        return alike(guid).list(use -> true);
    }

    /** The ids that stand for more than one content, ascending. */
    List<SchemaId> sharedIds() {
        Set<SchemaId> shared = new LinkedHashSet<>();
        List<RegisteredSchema> uses = byId.list(use -> true);
        for (int i = 1; i < uses.size(); i++) {
            if (isSameIdForAnother(uses.get(i - 1), uses.get(i))) {
                shared.add(uses.get(i).id());
            }
        }
        return List.copyOf(shared);
    }

    private static boolean isSameIdForAnother(RegisteredSchema before, RegisteredSchema use) {
        return before.id().equals(use.id())
                && !before.schema().guid().equals(use.schema().guid());
    }

    /**
     * With a version that is not there yet.
     *
     * @param versions of its subject so far
     */
    ContextSchemas plus(RegisteredSchema schema, SubjectVersions versions) {
        OrderedSchemas alike = alike(schema.schema().guid());
        RegisteredSchema added = alike.isEmpty() && versions.isEmpty() ? schema : sharing(schema, versions, alike);
        return new ContextSchemas(
                bySubject.put(added.subject().name(), versions.plus(added)),
                byId.plus(added),
                withLast(added, alike),
                Math.max(highestId, added.id().value()),
                floor);
    }

    private static RegisteredSchema sharing(RegisteredSchema schema, SubjectVersions versions, OrderedSchemas alike) {
        return schema.sharing(
                versions.last().map(RegisteredSchema::subject).orElse(schema.subject()),
                shared(schema.schema(), alike));
    }

    /** The same content as a version holds it that is there already. */
    private static Schema shared(Schema schema, OrderedSchemas alike) {
        return alike.last()
                .map(RegisteredSchema::schema)
                .filter(schema::isSameAs)
                .orElse(schema);
    }

    private OrderedSchemas alike(SchemaGuid guid) {
        return byContent.under(guid.mostSignificant(), guid.leastSignificant());
    }

    /** @param alike those with the same content */
    private OrderedSchemas withLast(RegisteredSchema schema, OrderedSchemas alike) {
        if (alike.isEmpty()) {
            return byContent.plus(schema);
        }
        SchemaGuid guid = schema.schema().guid();
        Optional<RegisteredSchema> last = alike.find(
                guid.mostSignificant(), guid.leastSignificant(), schema.id().value());
        boolean isLast =
                last.isEmpty() || last.get().stamp().offset() <= schema.stamp().offset();
        return isLast ? byContent.plus(schema) : byContent;
    }

    /** The same schema with its flag changed: neither id nor content nor offset is another. */
    ContextSchemas withFlagOf(RegisteredSchema schema) {
        String name = schema.subject().name();
        return new ContextSchemas(
                bySubject.put(name, versions(name).plus(schema)),
                byId.plus(schema),
                withLast(schema, alike(schema.schema().guid())),
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
