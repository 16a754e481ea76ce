// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.InlineTags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of a toy, which stand behind its fields: {@code name(field#tag#other, field)}. */
record ToyTags(String head, Map<String, List<String>> byField) implements InlineTags {

    static ToyTags of(String compact) {
        int open = compact.indexOf('(');
        Map<String, List<String>> byField = new LinkedHashMap<>();
        for (String field : ToySchema.split(compact.substring(open + 1, compact.length() - 1))) {
            List<String> parts = List.of(field.split("#"));
            byField.put(parts.get(0), parts.subList(1, parts.size()));
        }
        return new ToyTags(compact.substring(0, open), byField);
    }

    @Override
    public List<SchemaTags> all() {
        return byField.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> new SchemaTags(new SchemaEntity(field.getKey(), Kind.FIELD), field.getValue()))
                .toList();
    }

    @Override
    public List<SchemaTags> fitting(List<SchemaTags> tags) {
        return tags.stream().filter(tagged -> has(tagged.entity())).toList();
    }

    private boolean has(SchemaEntity entity) {
        return entity.kind() == Kind.FIELD && byField.containsKey(entity.path());
    }

    @Override
    public String textWith(TagChange change) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        byField.forEach((field, tags) -> changed.put(field, new ArrayList<>(tags)));
        change.added().forEach(tags -> {
            tagsAt(changed, tags.entity()).removeAll(tags.tags());
            tagsAt(changed, tags.entity()).addAll(tags.tags());
        });
        change.removed().forEach(tags -> tagsAt(changed, tags.entity()).removeAll(tags.tags()));
        List<String> fields = new ArrayList<>();
        changed.forEach((field, tags) -> fields.add(tags.isEmpty() ? field : field + "#" + String.join("#", tags)));
        return head + "(" + String.join(",", fields) + ")";
    }

    private List<String> tagsAt(Map<String, List<String>> changed, SchemaEntity entity) {
        if (!has(entity)) {
            throw RegistryException.invalidSchema("no place " + entity.path(), null);
        }
        return changed.getOrDefault(entity.path(), List.of());
    }
}
