// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** A class as Avro generates them, which fails when it is used for the first time. */
public final class Unusable extends SpecificRecordBase {

    public static final Schema SCHEMA$ = new Schema.Parser().parse("no schema");

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        throw new IndexOutOfBoundsException(field);
    }

    @Override
    public void put(int field, Object value) {
        throw new IndexOutOfBoundsException(field);
    }
}
