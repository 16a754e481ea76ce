// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import java.util.List;
import java.util.Map;

/**
 * A schema and all that it leads to, for validators that are to find there what the registry finds: a text for each part
 * with an address of its own, all of them under new addresses, and every reference led to one of these.
 *
 * <pre>{@code
 * LinkedSchema schema = LinkedSchema.of(text, List.of());
 * String whole = schema.texts().get(schema.root()); // its references lead to the other addresses
 * }</pre>
 *
 * @param root the address of the schema itself
 * @param texts by their addresses; each says its edition
 */
public record LinkedSchema(String root, Map<String, String> texts) {

    public LinkedSchema {
        texts = Map.copyOf(texts);
    }

    /**
     * Reads a schema and those that it names as references. A reference that leads to nothing leads to an address without
     * a text.
     *
     * @throws RegistryException.Rejected if one of them is no JSON, or goes over a bound
     */
    public static LinkedSchema of(String text, List<ResolvedReference> references) {
        return DeepWork.call(
                () -> new SchemaLinker(SchemaDocuments.of(Budget.standard(), JsonText.read(text), references)).link());
    }
}
