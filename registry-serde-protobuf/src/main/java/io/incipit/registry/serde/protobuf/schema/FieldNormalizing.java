// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fields in the order of their numbers, with the full names of their types.
 *
 * @param scope the full name of what they stand in
 * @param entries the maps whose entries are messages in it
 */
record FieldNormalizing(NamedTypes types, OptionNormalizing options, String scope, Map<String, MapType> entries) {

    List<FieldElement> fields(List<FieldElement> fields) {
        return fields.stream()
                .sorted(Comparator.comparingInt(FieldElement::getTag))
                .map(this::field)
                .toList();
    }

    List<OneOfElement> oneOfs(List<OneOfElement> oneOfs) {
        return oneOfs.stream()
                .filter(oneOf ->
                        !oneOf.getFields().isEmpty() || !oneOf.getGroups().isEmpty())
                .sorted(Comparator.comparingInt(FieldNormalizing::firstTag))
                .map(this::oneOf)
                .toList();
    }

    List<GroupElement> groups(List<GroupElement> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt(GroupElement::getTag))
                .map(this::group)
                .toList();
    }

    /** With a dot in front. */
    String fullName(String type) {
        return types.fullName(type, scope);
    }

    private static int firstTag(OneOfElement oneOf) {
        return IntStream.concat(
                        oneOf.getFields().stream().mapToInt(FieldElement::getTag),
                        oneOf.getGroups().stream().mapToInt(GroupElement::getTag))
                .min()
                .orElse(0);
    }

    private OneOfElement oneOf(OneOfElement oneOf) {
        return new OneOfElement(
                oneOf.getName(),
                oneOf.getDocumentation(),
                fields(oneOf.getFields()),
                groups(oneOf.getGroups()),
                options.normal(oneOf.getOptions(), scope),
                oneOf.getLocation());
    }

    private GroupElement group(GroupElement group) {
        FieldNormalizing inside =
                new FieldNormalizing(types, options, ProtoNames.within(scope, group.getName()), Map.of());
        return new GroupElement(
                group.getLabel(),
                group.getLocation(),
                group.getName(),
                group.getTag(),
                group.getDocumentation(),
                inside.fields(group.getFields()));
    }

    private FieldElement field(FieldElement field) {
        Optional<MapType> entry = entry(field.getType());
        return new FieldElement(
                field.getLocation(),
                entry.isPresent() ? null : field.getLabel(),
                entry.map(map -> map(map, scope + ".entry")).orElseGet(() -> type(field.getType(), scope)),
                field.getName(),
                field.getDefaultValue(),
                field.getJsonName(),
                field.getTag(),
                field.getDocumentation(),
                options.normal(field.getOptions(), scope));
    }

    private Optional<MapType> entry(String type) {
        return ProtoNames.isScalar(type) || MapType.of(type).isPresent()
                ? Optional.empty()
                : types.names()
                        .type(type, scope)
                        .map(ProtoType::fullName)
                        .filter(name -> name.startsWith(scope + "."))
                        .map(name -> entries.get(name.substring(scope.length() + 1)));
    }

    private String type(String type, String around) {
        if (ProtoNames.isScalar(type)) {
            return type;
        }
        return MapType.of(type).map(map -> map(map, around)).orElseGet(() -> types.fullName(type, around));
    }

    private String map(MapType map, String around) {
        return new MapType(map.key(), type(map.value(), around)).toString();
    }
}
