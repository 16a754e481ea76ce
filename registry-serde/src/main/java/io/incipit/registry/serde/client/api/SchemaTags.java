// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import java.util.List;

/**
 * The tags at one place in a schema.
 *
 * <pre>{@code
 * SchemaTags card = SchemaTags.ofField(".com.acme.Order.card", "PII");
 * registry.versions().tag("orders-value", 3, TagChange.adding(card)).now();
 * }</pre>
 */
public record SchemaTags(SchemaEntity schemaEntity, List<String> tags) {

    /** A field, such as {@code .com.acme.Order.card}, with tags. */
    public static SchemaTags ofField(String path, String... tags) {
        return new SchemaTags(new SchemaEntity(path, "sr_field"), List.of(tags));
    }

    /** A record, such as {@code .com.acme.Order}, with tags. */
    public static SchemaTags ofRecord(String path, String... tags) {
        return new SchemaTags(new SchemaEntity(path, "sr_record"), List.of(tags));
    }

    /**
     * A place in a schema.
     *
     * @param entityType {@code sr_record} or {@code sr_field}
     */
    public record SchemaEntity(String entityPath, String entityType) {}
}
