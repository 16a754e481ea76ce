// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The settings of serdes for one kind of records, which hold whatever the application's own settings say. */
public final class AvroKinds {

    private AvroKinds() {}

    /** Those for generic records: nothing is read into classes. */
    public static Map<String, Object> generic(Map<String, ?> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(AvroSettings.SPECIFIC, false);
        all.put(AvroSettings.REFLECTION, false);
        return all;
    }

    /**
     * Those for generated classes.
     *
     * @param type the class to read into, or null for the one that the writer's schema names
     */
    public static Map<String, Object> specific(
            Map<String, ?> properties, boolean isKey, @Nullable Class<? extends SpecificRecord> type) {
        Map<String, Object> all = generic(properties);
        all.put(AvroSettings.SPECIFIC, true);
        if (type != null) {
            all.put(isKey ? AvroSettings.KEY_TYPE : AvroSettings.VALUE_TYPE, type);
        }
        return all;
    }
}
