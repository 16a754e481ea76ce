// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.UUID;

/**
 * Which schema a serializer writes with. Of the settings, the first that is set decides, in the order of the kinds here;
 * with none of them the object's schema must be registered already.
 */
sealed interface SchemaChoice {

    /** What the registry says to a schema that comes with an object: it is registered if that is the choice, else looked up. */
    default RegisteredSchema present(SchemaRegistryClient client, String subject, SchemaDefinition schema) {
        return this instanceof Register register
                ? client.register(subject, schema, register.normalize())
                : client.lookup(subject, schema, this instanceof LookUp lookUp && lookUp.normalize());
    }

    /**
     * The object's schema, which is registered.
     *
     * @param normalize have the registry normalize schemas before it compares them
     * @param propagatingTags have it give the schema the tags that the latest version has at the same places
     */
    record Register(boolean normalize, boolean propagatingTags) implements SchemaChoice {}

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
