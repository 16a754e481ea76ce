// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.InlineTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The property {@code confluent:tags} of records and fields.
 *
 * <p>A path is the full name of a record, or its simple name with or without a dot in front; for a field a dot and its
 * name follow. Types that only references define have no places here.
 */
final class AvroTags implements InlineTags {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEMBER = "confluent:tags";

    private final String canonicalText;

    AvroTags(String canonicalText) {
        this.canonicalText = canonicalText;
    }

    @Override
    public List<SchemaTags> all() {
        return DeepWork.call(() -> AvroPlaces.of(tree()).stream()
                .filter(place -> !tagsOf(place.node()).isEmpty())
                .map(place -> new SchemaTags(place.entity(), tagsOf(place.node())))
                .toList());
    }

    @Override
    public List<SchemaTags> fitting(List<SchemaTags> tags) {
        return DeepWork.call(() -> {
            Set<SchemaEntity> known = nodes(tree(), tags.stream()).keySet();
            return tags.stream()
                    .filter(tagged -> known.contains(tagged.entity()))
                    .toList();
        });
    }

    @Override
    public String textWith(TagChange change) {
        return DeepWork.call(() -> {
            JsonNode tree = tree();
            Map<SchemaEntity, List<ObjectNode>> nodes =
                    nodes(tree, Stream.concat(change.added().stream(), change.removed().stream()));
            change.added().forEach(tags -> at(tags.entity(), nodes).forEach(node -> add(node, tags.tags())));
            change.removed().forEach(tags -> at(tags.entity(), nodes).forEach(node -> remove(node, tags.tags())));
            return written(tree);
        });
    }

    /**
     * What stands at each place that is spoken of, whichever way: there may be as many tags as places, but what each place
     * may be called is not put together for all that nobody speaks of.
     */
    private static Map<SchemaEntity, List<ObjectNode>> nodes(JsonNode tree, Stream<SchemaTags> spokenOf) {
        Set<SchemaEntity> wanted = spokenOf.map(SchemaTags::entity).collect(Collectors.toSet());
        Set<String> names = wanted.stream().map(SchemaEntity::lastName).collect(Collectors.toSet());
        Map<SchemaEntity, List<ObjectNode>> nodes = new HashMap<>();
        AvroPlaces.of(tree).stream()
                .filter(place -> names.contains(place.lastName()))
                .forEach(place -> place.spellings().stream()
                        .filter(wanted::contains)
                        .forEach(entity -> nodes.computeIfAbsent(entity, first -> new ArrayList<>())
                                .add(place.node())));
        return nodes;
    }

    private static List<ObjectNode> at(SchemaEntity entity, Map<SchemaEntity, List<ObjectNode>> nodes) {
        List<ObjectNode> found = nodes.get(entity);
        if (found == null) {
            // The words of the ecosystem's servers, to the letter.
            throw RegistryException.invalidSchema(
                    "java.lang.IllegalArgumentException: No matching path '%s' found in the schema"
                            .formatted(entity.path()),
                    null);
        }
        return found;
    }

    private static void add(ObjectNode node, Collection<String> tags) {
        Set<String> all = new LinkedHashSet<>(tagsOf(node));
        all.addAll(tags);
        set(node, all);
    }

    private static void remove(ObjectNode node, Collection<String> tags) {
        Set<String> left = new LinkedHashSet<>(tagsOf(node));
        left.removeAll(Set.copyOf(tags));
        set(node, left);
    }

    private static void set(ObjectNode node, Set<String> tags) {
        if (tags.isEmpty()) {
            node.remove(MEMBER);
        } else {
            tags.forEach(node.putArray(MEMBER)::add);
        }
    }

    private static List<String> tagsOf(ObjectNode node) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : node.path(MEMBER)) {
            if (tag.isTextual()) {
                tags.add(tag.textValue());
            }
        }
        return tags;
    }

    private JsonNode tree() {
        try {
            return JSON.readTree(canonicalText);
        } catch (JsonProcessingException e) {
            throw RegistryException.invalidSchema("The schema cannot be read as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String written(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A schema that was read cannot be written", e);
        }
    }
}
