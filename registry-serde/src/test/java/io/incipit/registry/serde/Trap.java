// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;

/** A class that does harm when somebody makes one: it counts. */
public final class Trap extends ArrayList<Object> {

    static final AtomicInteger SPRUNG = new AtomicInteger();

    public Trap() {
        SPRUNG.incrementAndGet();
    }

    /** As Avro makes classes out of strings. */
    public Trap(String text) {
        super(text.length());
        SPRUNG.incrementAndGet();
    }

    /** As Avro makes classes with a schema. */
    public Trap(Schema schema) {
        super(schema.getFields().size());
        SPRUNG.incrementAndGet();
    }
}
