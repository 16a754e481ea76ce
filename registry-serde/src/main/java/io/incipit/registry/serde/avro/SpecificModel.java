// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** Generated classes: found by the application's class loader, with the conversions that each brings along. */
final class SpecificModel extends SpecificData {

    /** Whether this JVM's settings let Avro read in its faster way. */
    private static final boolean FAST = new GenericData().isFastReaderEnabled();

    private final TrustedClasses trusted;
    private final @Nullable Schema schema;
    private final boolean hasStringClasses;

    private SpecificModel(ClassLoader loader, @Nullable Schema schema) {
        super(loader);
        this.trusted = new TrustedClasses(loader, schema);
        this.schema = schema;
        this.hasStringClasses = schema != null && hasStringClasses(schema.toString());
    }

    /**
     * The model for reading into the given type, or else into the class that the writer's schema names.
     *
     * @throws AvroRuntimeException if there is no such class
     */
    static SpecificModel create(ClassLoader loader, @Nullable Class<?> type, Schema written) {
        if (type == null && written.getType() == Schema.Type.UNION) {
            return new SpecificModel(loader, new SpecificModel(loader, null).ofClasses(written));
        }
        Class<?> target = type == null ? new SpecificModel(loader, null).classFor(written) : type;
        SpecificData own = SpecificData.getForClass(target);
        SpecificModel model = new SpecificModel(loader, own.getSchema(target));
        own.getConversions().forEach(model::addLogicalTypeConversion);
        model.setCustomCoders(own.useCustomCoders());
        return model;
    }

    /** The schema of what is read into; null only in a model that was not made for reading. */
    @Nullable
    Schema schema() {
        return schema;
    }

    /** The union as the application's classes have it: each branch by the class of that name, if there is one. */
    private Schema ofClasses(Schema union) {
        return Schema.createUnion(union.getTypes().stream()
                .map(branch -> isNamed(branch) && getClass(branch) != null ? getSchema(getClass(branch)) : branch)
                .toList());
    }

    /**
     * Avro itself dares its faster way, which takes half the time, only with models of its own, since another might make
     * records in another way. This one does not; but strings of other classes, and the classes' own decoders, are known
     * to the slower way alone.
     */
    @Override
    public boolean isFastReaderEnabled() {
        return FAST && !hasStringClasses && !useCustomCoders();
    }

    private static boolean hasStringClasses(String schema) {
        return schema.contains('"' + CLASS_PROP + '"') || schema.contains('"' + KEY_CLASS_PROP + '"');
    }

    @Override
    public @Nullable Class<?> getClass(Schema wanted) {
        Class<?> found = isNamed(wanted) ? trusted.find(wanted) : null;
        return found == null ? super.getClass(wanted) : found;
    }

    private Class<?> classFor(Schema written) {
        Class<?> found = getClass(written);
        if (found == null) {
            throw new AvroRuntimeException("Class " + written.getFullName() + " of the writer's schema was not found;"
                    + " put it on the class path, name another with specific.avro.value.type,"
                    + " or set specific.avro.reader=false");
        }
        return found;
    }

    private static boolean isNamed(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> true;
            default -> false;
        };
    }
}
