// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.UUID;

/**
 * Which schema a serializer writes with. Of the settings, the first that is set decides, in the order of the kinds here;
 * with none of them the object's schema must be registered already.
 */
public sealed interface SchemaChoice {

    /**
     * The object's schema, which is registered.
     *
     * @param normalize have the registry normalize schemas before it compares them
     */
    record Register(boolean normalize) implements SchemaChoice {}

    /**
     * The schema of an id.
     *
     * @param strict refuse one that cannot read what the object's schema writes
     */
    record ById(int id, boolean strict) implements SchemaChoice {}

    /**
     * The schema of a guid, which is the same in every registry.
     *
     * @param strict refuse one that cannot read what the object's schema writes
     */
    record ByGuid(UUID guid, boolean strict) implements SchemaChoice {}

    /**
     * The subject's latest version, asked for again when it has become old.
     *
     * @param strict refuse one that cannot read what the object's schema writes
     */
    record Latest(LatestVersion version, boolean strict) implements SchemaChoice {}

    /**
     * The object's schema, which is there already.
     *
     * @param normalize have the registry normalize schemas before it compares them
     */
    record LookUp(boolean normalize) implements SchemaChoice {}
}
