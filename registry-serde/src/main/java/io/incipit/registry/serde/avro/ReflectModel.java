// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import java.lang.reflect.Field;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.reflect.ReflectData;
import org.jspecify.annotations.Nullable;

/** Plain classes: found by the application's class loader, their schemas taken from their fields. */
final class ReflectModel extends ReflectData {

    private final boolean allowNull;
    private final @Nullable Schema named;
    private final TrustedClasses trusted;

    ReflectModel(ClassLoader loader, @Nullable Class<?> type, boolean allowNull) {
        super(loader);
        this.allowNull = allowNull;
        this.named = type == null ? null : ReflectData.get().getSchema(type);
        this.trusted = new TrustedClasses(loader, named);
    }

    /**
     * The schema of the class to read into: of the type the application named, or else of the class that the writer's
     * schema names.
     *
     * @throws AvroRuntimeException if there is no such class
     */
    Schema schemaFor(Schema written) {
        if (written.getType() == Schema.Type.UNION) {
            return written;
        }
        Class<?> type = named == null ? getClass(written) : getClass(named);
        if (type == null) {
            throw new AvroRuntimeException("Class " + written.getFullName() + " of the writer's schema was not found;"
                    + " put it on the class path or name another with specific.avro.value.type");
        }
        return getSchema(type);
    }

    /** The schema of a class whose objects the application itself hands over to be written, which is trust enough. */
    Schema schemaOfOwn(Class<?> type) {
        Schema schema = getSchema(type);
        trusted.add(schema);
        return schema;
    }

    @Override
    public @Nullable Class<?> getClass(Schema schema) {
        boolean isNamed = schema.getType() == Schema.Type.RECORD
                || schema.getType() == Schema.Type.ENUM
                || schema.getType() == Schema.Type.FIXED;
        Class<?> found = isNamed ? trusted.find(schema) : null;
        return found == null ? super.getClass(schema) : found;
    }

    @Override
    protected Schema createFieldSchema(Field field, Map<String, Schema> names) {
        Schema schema = super.createFieldSchema(field, names);
        return allowNull && !field.getType().isPrimitive() ? makeNullable(schema) : schema;
    }
}
