// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A class as Avro's generator writes them, in short. */
public final class User extends SpecificRecordBase {

    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type":"record","name":"User","namespace":"io.incipit.registry.system","fields":[
            {"name":"name","type":{"type":"string","avro.java.string":"String"}},{"name":"age","type":"int"}]}""");

    private @Nullable String name;
    private int age;

    /** For Avro, which fills the fields. */
    public User() {}

    User(String name, int age) {
        this.name = name;
        this.age = age;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public @Nullable Object get(int field) {
        return field == 0 ? name : age;
    }

    @Override
    public void put(int field, Object value) {
        if (field == 0) {
            name = value.toString();
        } else {
            age = (Integer) value;
        }
    }
}
