// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** A generated class that wants less than the writers of {@code Point} give. */
public final class Narrow extends SpecificRecordBase {

    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type":"record","name":"Narrow","namespace":"io.incipit.registry.serde","aliases":[".Point"],
            "fields":[{"name":"x","type":"int"}]}""");

    private int x;

    public Narrow() {}

    Narrow(int x) {
        this.x = x;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return x;
    }

    @Override
    public void put(int field, Object value) {
        x = (Integer) value;
    }
}
