// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a schema from outside may have instantiated without further ado: those that Avro's generator wrote,
 * and those that belong to the type which the application named. For all others Avro's own list of trusted classes and
 * packages decides.
 */
final class TrustedClasses {

    private final ClassLoader loader;
    private final Set<String> named;
    private final ConcurrentHashMap<String, Class<?>> found = new ConcurrentHashMap<>();

    /** Trusts, besides generated classes, the types that the given schema of the application's own is made of. */
    TrustedClasses(ClassLoader loader, @Nullable Schema own) {
        this.loader = loader;
        this.named = ConcurrentHashMap.newKeySet();
        if (own != null) {
            add(own);
        }
    }

    /** Trusts the types that this schema of the application's own is made of, too. Thread-safe. */
    void add(Schema own) {
        collect(own, named);
    }

    static ClassLoader contextLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? TrustedClasses.class.getClassLoader() : context;
    }

    /** The class of that name, or null if there is none or Avro has to decide. */
    @Nullable
    Class<?> find(Schema schema) {
        String name = schema.getFullName();
        Class<?> known = found.get(name);
        if (known != null) {
            return known;
        }
        for (String candidate = name; candidate != null; candidate = asNested(candidate)) {
            Class<?> type = load(candidate);
            if (type != null && (named.contains(name) || isGenerated(type))) {
                found.put(name, type);
                return type;
            }
        }
        return null;
    }

    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** Reads the last part of a namespace as the enclosing class: {@code a.b.C} is {@code a.b$C} then. */
    private static @Nullable String asNested(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : name.substring(0, dot) + '$' + name.substring(dot + 1);
    }

    private static boolean isGenerated(Class<?> type) {
        return SpecificRecord.class.isAssignableFrom(type)
                || SpecificFixed.class.isAssignableFrom(type)
                || type.isAnnotationPresent(AvroGenerated.class);
    }

    private static void collect(Schema schema, Set<String> names) {
        switch (schema.getType()) {
            case RECORD -> {
                if (names.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> collect(field.schema(), names));
                }
            }
            case ENUM, FIXED -> names.add(schema.getFullName());
            case ARRAY -> collect(schema.getElementType(), names);
            case MAP -> collect(schema.getValueType(), names);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, names));
            default -> {
                // A primitive has no name.
            }
        }
    }
}
