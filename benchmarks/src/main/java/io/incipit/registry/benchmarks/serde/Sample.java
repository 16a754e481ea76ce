// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.serde;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** A record that is written and read, as generic data or as an object of a generated class. */
public enum Sample {
    FLAT_GENERIC("10 fields, generic", true, true),
    FLAT_SPECIFIC("10 fields, specific", true, false),
    NESTED_GENERIC("60 fields, generic", false, true),
    NESTED_SPECIFIC("60 fields, specific", false, false);

    /** What Avro's generator adds to a schema for Java. */
    private static final String JAVA_STRING = ",\"avro.java.string\":\"String\"";

    private final String title;
    private final boolean flat;
    private final boolean generic;

    Sample(String title, boolean flat, boolean generic) {
        this.title = title;
        this.flat = flat;
        this.generic = generic;
    }

    String title() {
        return title;
    }

    boolean isGeneric() {
        return generic;
    }

    Object datum() {
        SpecificRecordBase specific = specific();
        if (!generic) {
            return specific;
        }
        Schema schema = schema();
        DatumReader<GenericRecord> reader = new GenericDatumReader<>(schema);
        try {
            byte[] bytes = new BareAvro(new SpecificDatumWriter<>(specific.getSchema())).encode(specific);
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Schema schema() {
        Schema ofClass = specific().getSchema();
        return generic ? new Schema.Parser().parse(ofClass.toString().replace(JAVA_STRING, "")) : ofClass;
    }

    private SpecificRecordBase specific() {
        return flat ? SampleRecords.order() : SampleRecords.shipment();
    }

    DatumWriter<Object> writer() {
        return generic ? new GenericDatumWriter<>(schema()) : new SpecificDatumWriter<>(schema());
    }

    DatumReader<Object> reader() {
        return generic ? new GenericDatumReader<>(schema()) : new SpecificDatumReader<>(schema());
    }
}
