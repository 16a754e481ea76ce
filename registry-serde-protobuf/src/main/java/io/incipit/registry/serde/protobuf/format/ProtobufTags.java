// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import com.squareup.wire.schema.internal.parser.OptionElement;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import io.incipit.registry.serde.protobuf.schema.ProtoText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tags in the options {@code (confluent.message_meta)} and {@code (confluent.field_meta)}.
 *
 * <p>A path is the full name of a message, or its name without the package, with or without a dot in front; for a field
 * a dot and its name follow.
 */
record ProtobufTags(ProtoFile file) implements InlineTags {

    @Override
    public List<SchemaTags> all() {
        List<SchemaTags> all = new ArrayList<>();
        TaggedFile.read(file, (place, options) -> {
            List<String> tags = MetaTags.of(options, place.kind());
            if (!tags.isEmpty()) {
                all.add(new SchemaTags(place.entity(), tags));
            }
            return options;
        });
        return all;
    }

    @Override
    public List<SchemaTags> fitting(List<SchemaTags> tags) {
        Set<SchemaEntity> known = known(entities(tags.stream()));
        return tags.stream().filter(tagged -> known.contains(tagged.entity())).toList();
    }

    @Override
    public String textWith(TagChange change) {
        Set<SchemaEntity> known = known(entities(Stream.concat(change.added().stream(), change.removed().stream())));
        Map<SchemaEntity, Set<String>> added = named(change.added(), known);
        Map<SchemaEntity, Set<String>> removed = named(change.removed(), known);
        ProtoFile changed = TaggedFile.read(file, (place, options) -> {
            Set<String> tags = new LinkedHashSet<>(MetaTags.of(options, place.kind()));
            Set<String> before = Set.copyOf(tags);
            place.spellings().forEach(entity -> tags.addAll(added.getOrDefault(entity, Set.of())));
            place.spellings().forEach(entity -> tags.removeAll(removed.getOrDefault(entity, Set.of())));
            return before.equals(tags) ? options : MetaTags.with(options, place.kind(), List.copyOf(tags));
        });
        return ProtoText.of(changed.equals(file) ? file : MetaTags.importing(changed));
    }

    private static Set<SchemaEntity> entities(Stream<SchemaTags> tags) {
        return tags.map(SchemaTags::entity).collect(Collectors.toSet());
    }

    /** Those that the file has. What each place may be called is not put together for all that nobody speaks of. */
    private Set<SchemaEntity> known(Set<SchemaEntity> wanted) {
        Set<String> names = wanted.stream().map(SchemaEntity::lastName).collect(Collectors.toSet());
        Set<SchemaEntity> known = new LinkedHashSet<>();
        TaggedFile.read(file, (place, options) -> {
            if (names.contains(SchemaEntity.lastName(place.local()))) {
                place.spellings().stream().filter(wanted::contains).forEach(known::add);
            }
            return options;
        });
        return known;
    }

    private static Map<SchemaEntity, Set<String>> named(List<SchemaTags> tags, Set<SchemaEntity> known) {
        Map<SchemaEntity, Set<String>> named = new HashMap<>();
        for (SchemaTags tagged : tags) {
            if (!known.contains(tagged.entity())) {
                // The words of the ecosystem's servers, to the letter.
                throw RegistryException.invalidSchema(
                        "java.lang.IllegalArgumentException: No matching path '%s' found in the schema"
                                .formatted(tagged.entity().path()),
                        null);
            }
            named.computeIfAbsent(tagged.entity(), first -> new LinkedHashSet<>())
                    .addAll(tagged.tags());
        }
        return named;
    }

    /** What is done at each place that can bear tags. */
    interface Visit {

        /** Given the options at the place, gives those that shall stand there. */
        List<OptionElement> at(TaggedPlace place, List<OptionElement> options);
    }
}
