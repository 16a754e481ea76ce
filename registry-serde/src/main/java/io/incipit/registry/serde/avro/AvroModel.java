// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import java.nio.ByteBuffer;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.reflect.ReflectDatumReader;
import org.apache.avro.reflect.ReflectDatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which Java objects stand for which Avro data: generic records, generated classes or plain ones, as the options say.
 *
 * <p>Classes are looked for with the class loader of the thread that made the model. Safe for use by many threads.
 */
final class AvroModel {

    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final Schema BYTES = Schema.create(Schema.Type.BYTES);
    private static final Schema INT = Schema.create(Schema.Type.INT);
    private static final Schema LONG = Schema.create(Schema.Type.LONG);
    private static final Schema FLOAT = Schema.create(Schema.Type.FLOAT);
    private static final Schema DOUBLE = Schema.create(Schema.Type.DOUBLE);
    private static final Schema BOOLEAN = Schema.create(Schema.Type.BOOLEAN);

    private final AvroOptions options;
    private final ClassLoader loader;
    private final GenericData generic;
    private final ReflectModel reflect;

    AvroModel(AvroOptions options) {
        this.options = options;
        this.loader = TrustedClasses.contextLoader();
        this.generic = new GenericData(loader);
        this.reflect = new ReflectModel(loader, options.type(), options.allowNull());
        if (options.logicalTypes()) {
            LogicalConversions.addTo(generic);
            LogicalConversions.addTo(reflect);
        }
    }

    /**
     * The schema of a datum.
     *
     * @throws AvroTypeException if the options do not say how such an object is written
     */
    Schema schemaOf(Object datum) {
        if (datum instanceof GenericContainer container) {
            return container.getSchema();
        }
        Schema primitive = primitive(datum);
        if (primitive != null) {
            return primitive;
        }
        if (options.reflection()) {
            return reflect.schemaOfOwn(datum.getClass());
        }
        throw new AvroTypeException("No Avro schema for " + datum.getClass().getName()
                + ": give a record, a String, Integer, Long, Float, Double, Boolean, byte[] or ByteBuffer,"
                + " or set schema.reflection=true");
    }

    private static @Nullable Schema primitive(Object datum) {
        if (datum instanceof CharSequence) {
            return STRING;
        } else if (datum instanceof byte[] || datum instanceof ByteBuffer) {
            return BYTES;
        } else if (datum instanceof Integer) {
            return INT;
        } else if (datum instanceof Long) {
            return LONG;
        } else if (datum instanceof Boolean) {
            return BOOLEAN;
        } else if (datum instanceof Double) {
            return DOUBLE;
        }
        return datum instanceof Float ? FLOAT : null;
    }

    DatumWriter<Object> writer(Object datum, Schema schema) {
        if (datum instanceof SpecificRecord) {
            return new SpecificDatumWriter<>(schema, SpecificData.getForClass(datum.getClass()));
        }
        boolean plain = options.reflection() && !(datum instanceof GenericContainer) && primitive(datum) == null;
        return plain ? new ReflectDatumWriter<>(schema, reflect) : new GenericDatumWriter<>(schema, generic);
    }

    DatumReader<Object> reader(Schema written, @Nullable Schema wanted) {
        if (!isNamed(written)) {
            return new GenericDatumReader<>(written, wanted == null ? written : wanted, generic);
        }
        if (options.reflection()) {
            return new ReflectDatumReader<>(written, reflect.schemaFor(written), reflect);
        }
        if (options.specific()) {
            SpecificModel specific = SpecificModel.create(loader, options.type(), written);
            return new SpecificDatumReader<>(written, specific.schema(), specific);
        }
        return new GenericDatumReader<>(written, wanted == null ? written : wanted, generic);
    }

    /** Whether a class can stand for the data. */
    private static boolean isNamed(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED, UNION -> true;
            default -> false;
        };
    }
}
