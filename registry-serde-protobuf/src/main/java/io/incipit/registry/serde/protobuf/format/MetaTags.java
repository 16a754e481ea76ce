// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The member {@code tags} of the ecosystem's option. */
final class MetaTags {

    private static final String FILE = "confluent/meta.proto";
    private static final String MEMBER = "tags";

    private MetaTags() {}

    static List<String> of(List<OptionElement> options, Kind kind) {
        return options.stream()
                .filter(option -> isMeta(option, kind))
                .flatMap(option -> tagsOf(option.getValue()))
                .distinct()
                .toList();
    }

    /** The options with these tags instead of those that are there. */
    static List<OptionElement> with(List<OptionElement> options, Kind kind, List<String> tags) {
        Map<Object, Object> literal = new LinkedHashMap<>();
        List<OptionElement> others = new ArrayList<>();
        for (OptionElement option : options) {
            if (isMeta(option, kind)) {
                membersOf(option).forEach((member, value) -> literal.merge(member, value, MetaTags::together));
            } else {
                others.add(option);
            }
        }
        literal.remove(MEMBER);
        if (!tags.isEmpty()) {
            literal.put(MEMBER, tags);
        }
        if (!literal.isEmpty()) {
            others.add(new OptionElement(nameFor(kind), OptionElement.Kind.MAP, literal, true));
        }
        return others;
    }

    /** The file with an import of what defines the option. */
    static ProtoFile importing(ProtoFile all) {
        ProtoFileElement file = all.element();
        if (file.getImports().contains(FILE) || file.getPublicImports().contains(FILE)) {
            return all;
        }
        return all.with(new ProtoFileElement(
                file.getLocation(),
                file.getPackageName(),
                file.getSyntax(),
                Stream.concat(file.getImports().stream(), Stream.of(FILE)).toList(),
                file.getPublicImports(),
                file.getWeakImports(),
                file.getTypes(),
                file.getServices(),
                file.getExtendDeclarations(),
                file.getOptions()));
    }

    /** Of the members only the remark is a single one. */
    private static Object together(Object one, Object other) {
        return one instanceof String
                ? other
                : Stream.of(one, other)
                        .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                        .toList();
    }

    private static boolean isMeta(OptionElement option, Kind kind) {
        return option.isParenthesized()
                && ProtoNames.withoutDot(option.getName()).equals(nameFor(kind));
    }

    private static String nameFor(Kind kind) {
        return kind == Kind.RECORD ? "confluent.message_meta" : "confluent.field_meta";
    }

    /** An option may be set as a whole or member by member. */
    private static Map<?, ?> membersOf(OptionElement option) {
        if (option.getValue() instanceof OptionElement member) {
            return Map.of(member.getName(), member.getValue());
        }
        return option.getValue() instanceof Map<?, ?> literal ? literal : Map.of();
    }

    private static Stream<String> tagsOf(Object value) {
        Object tags = value instanceof OptionElement member && member.getName().equals(MEMBER)
                ? member.getValue()
                : value instanceof Map<?, ?> literal ? literal.get(MEMBER) : null;
        if (tags instanceof Collection<?> many) {
            return many.stream().map(String::valueOf);
        }
        return tags instanceof String one ? Stream.of(one) : Stream.empty();
    }
}
