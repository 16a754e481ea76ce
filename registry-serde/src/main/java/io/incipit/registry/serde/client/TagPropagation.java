// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

/**
 * A client that can have schemas take over tags. Those of this library can; one of an application's own need not.
 *
 * <pre>{@code
 * TagPropagation client = new HttpSchemaRegistryClient(connection);
 * client.propagatingTags().register("orders-value", SchemaDefinition.avro(text), false);
 * }</pre>
 */
public interface TagPropagation {

    /**
     * The same client, but that what it registers takes over the tags which the subject's latest version has at the same
     * places.
     */
    SchemaRegistryClient propagatingTags();
}
