// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.jspecify.annotations.Nullable;

/**
 * The names that a schema in use may have: letters of any script, digits and underscores, no digit first. Namespaces
 * are free.
 */
final class LenientNames {

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Schema> waiting = new ArrayDeque<>();

    private LenientNames() {}

    /** @throws SchemaParseException naming the first name that is none */
    static void check(Schema schema) {
        LenientNames names = new LenientNames();
        names.waiting.add(schema);
        while (!names.waiting.isEmpty()) {
            Schema next = names.waiting.remove();
            if (names.seen.add(next)) {
                names.checkOne(next);
            }
        }
    }

    private void checkOne(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                checkType(schema);
                schema.getFields().forEach(field -> {
                    require(field.name());
                    waiting.add(field.schema());
                });
            }
            case ENUM -> {
                checkType(schema);
                schema.getEnumSymbols().forEach(LenientNames::require);
            }
            case FIXED -> checkType(schema);
            default -> waiting.addAll(parts(schema));
        }
    }

    private static List<Schema> parts(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            case UNION -> schema.getTypes();
            default -> List.of();
        };
    }

    private static void checkType(Schema schema) {
        require(schema.getName());
        for (String alias : schema.getAliases()) {
            require(alias.substring(alias.lastIndexOf('.') + 1));
        }
    }

    private static void require(@Nullable String name) {
        NameValidator.Result result = NameValidator.UTF_VALIDATOR.validate(name);
        if (!result.isOK()) {
            throw new SchemaParseException(result.getErrors());
        }
    }
}
