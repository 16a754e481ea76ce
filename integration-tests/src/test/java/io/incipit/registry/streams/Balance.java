// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.streams;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** A class as Avro's generator writes them, in short. */
public final class Balance extends SpecificRecordBase {

    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type":"record","name":"Balance","namespace":"io.incipit.registry.streams","fields":[
            {"name":"payments","type":"int"},{"name":"cents","type":"long"}]}""");

    private int payments;
    private long cents;

    /** For Avro, which fills the fields. */
    public Balance() {}

    Balance(int payments, long cents) {
        this.payments = payments;
        this.cents = cents;
    }

    Balance plus(Payment payment) {
        return new Balance(payments + 1, cents + payment.cents());
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return field == 0 ? (Object) payments : (Object) cents;
    }

    @Override
    public void put(int field, Object value) {
        if (field == 0) {
            payments = (Integer) value;
        } else {
            cents = (Long) value;
        }
    }
}
