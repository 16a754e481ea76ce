// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.Version;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.Optional;

/**
 * The schemas of one context, by subject, id and content. Immutable.
 *
 * <p>All but the highest id follows from the records that stand, whatever else the log has held: so a compacted log
 * gives the same.
 *
 * @param bySubject the versions of each subject, by its name in the context
 * @param byId the versions that bear an id, by the offset of their records: the last one is what the id answers with
 * @param idsByContent the ids that a content has; more than one only in logs of other writers
 * @param highestId the highest id that was ever used
 * @param floor what the log itself says of the highest id
 */
record ContextSchemas(
        Map<String, SubjectVersions> bySubject,
        Map<Integer, SortedMap<Long, RegisteredSchema>> byId,
        Map<SchemaGuid, Set<Integer>> idsByContent,
        int highestId,
        int floor) {

    static final ContextSchemas EMPTY = new ContextSchemas(HashMap.empty(), HashMap.empty(), HashMap.empty(), 0, 0);

    SubjectVersions versions(String name) {
        return bySubject.getOrElse(name, SubjectVersions.NONE);
    }

    Optional<RegisteredSchema> byId(int id) {
        return byId.get(id).map(uses -> uses.last()._2).toJavaOptional();
    }

    /** The id that new registrations of the content get: that of the last record that bears it. */
    Optional<RegisteredSchema> byContent(SchemaGuid guid) {
        return idsByContent
                .get(guid)
                .flatMap(ids -> ids.map(id -> lastWith(guid, byId.get(id).get()))
                        .maxBy(schema -> schema.stamp().offset()))
                .toJavaOptional();
    }

    /** All uses but those of other writers' split brains have the content, of which there may be very many. */
    private static RegisteredSchema lastWith(SchemaGuid guid, SortedMap<Long, RegisteredSchema> uses) {
        RegisteredSchema last = uses.last()._2;
        return last.schema().guid().equals(guid)
                ? last
                : uses.values()
                        .findLast(use -> use.schema().guid().equals(guid))
                        .get();
    }

    ContextSchemas plus(RegisteredSchema schema) {
        String name = schema.subject().name();
        ContextSchemas without = minus(name, schema.version());
        int id = schema.id().value();
        SchemaGuid guid = schema.schema().guid();
        return new ContextSchemas(
                without.bySubject.put(name, without.versions(name).plus(schema)),
                without.byId.put(
                        id,
                        without.byId
                                .getOrElse(id, TreeMap.empty())
                                .put(schema.stamp().offset(), schema)),
                without.idsByContent.put(
                        guid,
                        without.idsByContent.getOrElse(guid, HashSet.empty()).add(id)),
                Math.max(highestId, id),
                floor);
    }

    /** The same schema with its flag changed: neither id nor content nor offset is another. */
    ContextSchemas withFlagOf(RegisteredSchema schema) {
        String name = schema.subject().name();
        int id = schema.id().value();
        return withSubjectsAndIds(
                bySubject.put(name, versions(name).plus(schema)),
                byId.put(id, byId.get(id).get().put(schema.stamp().offset(), schema)));
    }

    ContextSchemas minus(String name, Version version) {
        SubjectVersions versions = versions(name);
        Optional<RegisteredSchema> present = versions.get(version);
        return present.isEmpty()
                ? this
                : withVersions(name, versions.minus(version)).withoutUse(present.get());
    }

    ContextSchemas withVersions(String name, SubjectVersions versions) {
        return withSubjectsAndIds(
                versions.isForgettable() ? bySubject.remove(name) : bySubject.put(name, versions), byId);
    }

    ContextSchemas withFloor(int newFloor) {
        return new ContextSchemas(
                bySubject, byId, idsByContent, Math.max(highestId, newFloor), Math.max(floor, newFloor));
    }

    /** Neither a standing schema bears the highest id nor does the log itself tell it: compaction would lose it. */
    boolean lacksFloor() {
        return floor < highestId && !byId.containsKey(highestId);
    }

    private ContextSchemas withoutUse(RegisteredSchema schema) {
        int id = schema.id().value();
        SchemaGuid guid = schema.schema().guid();
        SortedMap<Long, RegisteredSchema> left =
                byId.get(id).get().remove(schema.stamp().offset());
        boolean contentLeft = left.values().exists(use -> use.schema().guid().equals(guid));
        return new ContextSchemas(
                bySubject,
                left.isEmpty() ? byId.remove(id) : byId.put(id, left),
                contentLeft ? idsByContent : withoutIdOfContent(guid, id),
                highestId,
                floor);
    }

    private Map<SchemaGuid, Set<Integer>> withoutIdOfContent(SchemaGuid guid, int id) {
        Set<Integer> left = idsByContent.get(guid).get().remove(id);
        return left.isEmpty() ? idsByContent.remove(guid) : idsByContent.put(guid, left);
    }

    private ContextSchemas withSubjectsAndIds(
            Map<String, SubjectVersions> subjects, Map<Integer, SortedMap<Long, RegisteredSchema>> ids) {
        return new ContextSchemas(subjects, ids, idsByContent, highestId, floor);
    }
}
