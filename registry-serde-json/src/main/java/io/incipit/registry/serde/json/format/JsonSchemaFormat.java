// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.util.List;

/**
 * JSON Schema in its drafts 4, 6 and 7 and its editions 2019-09 and 2020-12; draft 7 where a text does not say. Thread-safe;
 * keeps nothing.
 *
 * <p>Any JSON can be read. Whether it is a schema, and whether its references lead anywhere, is only found out when the
 * schema is to be used ({@link ParsedSchema#requireUsable}) or compared. Nothing is fetched from anywhere but the
 * references that are handed over.
 *
 * <pre>{@code
 * SchemaFormat json = new JsonSchemaFormat();
 * ParsedSchema schema = json.parse(text, List.of(), SchemaFormat.Strictness.NEW);
 * schema.requireUsable(true);
 * String normalized = schema.normalizedText();
 * }</pre>
 *
 * @see <a href="https://json-schema.org/specification">JSON Schema</a>
 */
public final class JsonSchemaFormat implements SchemaFormat {

    private static final SchemaType TYPE = new SchemaType("JSON");

    @Override
    public SchemaType type() {
        return TYPE;
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        return DeepWork.call(() -> JsonSchema.of(text, references));
    }
}
