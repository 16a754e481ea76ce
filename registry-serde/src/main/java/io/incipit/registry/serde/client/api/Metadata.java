// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;

/**
 * What is said of a schema or in a configuration.
 *
 * <pre>{@code
 * Metadata owner = Metadata.of(Map.of("owner", "orders"));
 * SchemaSubmission owned = SchemaSubmission.of(SchemaDefinition.avro(text)).with(owner);
 * registry.subjects().register("orders-value", owned).now();
 * DescribedSchema newest = registry.versions().latest("orders-value", Map.of("owner", "orders")).now();
 * }</pre>
 *
 * @param tags of the places in a schema, by path
 * @param properties by name
 * @param sensitive names of properties whose values are secrets
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Metadata(Map<String, Set<String>> tags, Map<String, String> properties, Set<String> sensitive) {

    /** Properties alone. */
    public static Metadata of(Map<String, String> properties) {
        return new Metadata(Map.of(), properties, Set.of());
    }
}
