// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.streams;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A class as Avro's generator writes them, in short. */
public final class Payment extends SpecificRecordBase {

    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type":"record","name":"Payment","namespace":"io.incipit.registry.streams","fields":[
            {"name":"customer","type":{"type":"string","avro.java.string":"String"}},{"name":"cents","type":"long"}]}""");

    private @Nullable String customer;
    private long cents;

    /** For Avro, which fills the fields. */
    public Payment() {}

    public Payment(String customer, long cents) {
        this.customer = customer;
        this.cents = cents;
    }

    @Nullable
    String customer() {
        return customer;
    }

    long cents() {
        return cents;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public @Nullable Object get(int field) {
        return field == 0 ? customer : (Object) cents;
    }

    @Override
    public void put(int field, Object value) {
        if (field == 0) {
            customer = value.toString();
        } else {
            cents = (Long) value;
        }
    }
}
