// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language small enough to see through: {@code name(field, field=default, @reference)}.
 *
 * <p>Blanks mean nothing. A field may have tags, {@code field#tag}. A reader needs each of its fields that has no default. A new schema must not have a field that
 * begins with an exclamation mark; one that is there already may.
 */
public final class ToyFormat implements SchemaFormat {

    public static final SchemaType OTHER_TYPE = new SchemaType("TOY");

    private final SchemaType type;

    public ToyFormat(SchemaType type) {
        this.type = type;
    }

    /** Of the type that is meant where none is named. */
    public static ToyFormat standard() {
        return new ToyFormat(SchemaType.DEFAULT);
    }

    @Override
    public SchemaType type() {
        return type;
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        Map<String, String> texts = new HashMap<>();
        references.forEach(reference -> texts.put(reference.name(), expanded(reference.text(), texts)));
        expanded(text, texts);
        List<String> fields = fieldsOf(text);
        if (strictness == Strictness.NEW && fields.stream().anyMatch(field -> field.startsWith("!"))) {
            throw RegistryException.invalidSchema("no new schema has such a field: " + text, null);
        }
        return new ToySchema(text.strip(), expanded(text, texts), Set.copyOf(fields));
    }

    private static String expanded(String text, Map<String, String> texts) {
        List<String> parts = new ArrayList<>();
        for (String field : fieldsOf(text)) {
            parts.add(field.startsWith("@") ? target(field, texts) : field);
        }
        return ToySchema.compact(text).substring(0, ToySchema.compact(text).indexOf('(') + 1)
                + String.join(",", parts)
                + ")";
    }

    private static String target(String field, Map<String, String> texts) {
        String target = texts.get(field.substring(1));
        if (target == null) {
            throw RegistryException.invalidSchema("nothing is known of " + field, null);
        }
        return target;
    }

    private static List<String> fieldsOf(String text) {
        String compact = ToySchema.compact(text);
        int open = compact.indexOf('(');
        if (open < 1 || !compact.endsWith(")")) {
            throw RegistryException.invalidSchema("not a toy: " + text, null);
        }
        return ToySchema.split(compact.substring(open + 1, compact.length() - 1));
    }
}
