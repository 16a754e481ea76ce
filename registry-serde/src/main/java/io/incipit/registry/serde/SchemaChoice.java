// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

/**
 * Which schema a serializer writes with. The first that is set decides: registering, a given id, the latest version;
 * with none of them the object's schema must be registered already.
 *
 * @param autoRegister register the object's schema
 * @param normalize have the registry normalize schemas before it compares them
 * @param useId write with the schema of that id; negative for none
 * @param idStrict refuse an id whose schema cannot read what the object's schema writes
 * @param useLatest write with the latest version; as a reader, read with it
 * @param latestStrict refuse a latest version that cannot read what the object's schema writes
 */
public record SchemaChoice(
        boolean autoRegister, boolean normalize, int useId, boolean idStrict, boolean useLatest, boolean latestStrict) {

    /** Registers what it writes. */
    public static final SchemaChoice DEFAULT = new SchemaChoice(true, false, -1, true, false, true);

    /** Whether each message is to be written as the latest version says at that time. */
    boolean writesLatest() {
        return useLatest && !autoRegister && useId < 0;
    }
}
