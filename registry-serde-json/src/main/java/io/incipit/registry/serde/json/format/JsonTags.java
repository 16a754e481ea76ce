// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.InlineTags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keyword {@code confluent:tags} of objects and of their properties.
 *
 * <p>The path of the outermost object is {@code object}, that of a property of it {@code object.owner}, and that of the
 * object which the property is {@code object.owner.object}. Titles do not count, and neither does what only references
 * lead to.
 */
final class JsonTags implements InlineTags {

    private static final String KEYWORD = "confluent:tags";

    private final JsonNode schema;

    JsonTags(JsonNode schema) {
        this.schema = schema;
    }

    @Override
    public List<SchemaTags> all() {
        return DeepWork.call(() -> {
            List<SchemaTags> all = new ArrayList<>();
            TaggedPlaces.of(schema).forEach((entity, place) -> {
                Set<String> tags = read(place);
                if (!tags.isEmpty()) {
                    all.add(new SchemaTags(entity, List.copyOf(tags)));
                }
            });
            return all;
        });
    }

    @Override
    public List<SchemaTags> fitting(List<SchemaTags> tags) {
        return DeepWork.call(() -> {
            Set<SchemaEntity> places = TaggedPlaces.of(schema).keySet();
            return tags.stream().filter(tag -> places.contains(tag.entity())).toList();
        });
    }

    @Override
    public String textWith(TagChange change) {
        return DeepWork.call(() -> {
            JsonNode copy = schema.deepCopy();
            Map<SchemaEntity, ObjectNode> places = TaggedPlaces.of(copy);
            for (SchemaTags added : change.added()) {
                ObjectNode place = place(places, added.entity());
                Set<String> tags = read(place);
                tags.addAll(added.tags());
                write(place, tags);
            }
            for (SchemaTags removed : change.removed()) {
                ObjectNode place = place(places, removed.entity());
                Set<String> tags = read(place);
                removed.tags().forEach(tags::remove);
                write(place, tags);
            }
            return JsonText.write(copy);
        });
    }

    private static ObjectNode place(Map<SchemaEntity, ObjectNode> places, SchemaEntity entity) {
        ObjectNode place = places.get(entity);
        if (place == null) {
            // The words of the ecosystem's servers, to the letter.
            throw RegistryException.invalidSchema(
                    "java.lang.IllegalArgumentException: No matching path '%s' found in the schema"
                            .formatted(entity.path()),
                    null);
        }
        return place;
    }

    private static Set<String> read(ObjectNode place) {
        Set<String> tags = new LinkedHashSet<>();
        place.path(KEYWORD).forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    private static void write(ObjectNode place, Set<String> tags) {
        if (tags.isEmpty()) {
            place.remove(KEYWORD);
        } else {
            tags.forEach(place.putArray(KEYWORD)::add);
        }
    }
}
