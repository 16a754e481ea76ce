// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.math.BigDecimal;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A generated class with a string that is another class in Java. */
public final class Priced extends SpecificRecordBase {

    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type":"record","name":"Priced","namespace":"io.incipit.registry.serde","fields":[
            {"name":"price","type":{"type":"string","java-class":"java.math.BigDecimal"}}]}""");

    private @Nullable BigDecimal price;

    public Priced() {}

    Priced(BigDecimal price) {
        this.price = price;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public @Nullable Object get(int field) {
        return price;
    }

    @Override
    public void put(int field, Object value) {
        price = (BigDecimal) value;
    }
}
