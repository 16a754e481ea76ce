// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.util.List;

/**
 * Apache Avro's schema language in its JSON form. Thread-safe; keeps nothing.
 *
 * <p>A new schema must have names that every Avro implementation takes, and defaults that fit their fields. An existing
 * one may have names of any letters, any namespace and any default. Either may be nested as deep as 1000 levels of JSON
 * with all its references written out.
 *
 * <pre>{@code
 * SchemaFormat avro = new AvroFormat();
 * ParsedSchema newer = avro.parse(text, List.of(), SchemaFormat.Strictness.NEW);
 * ParsedSchema older = avro.parse("\"string\"", List.of(), SchemaFormat.Strictness.EXISTING);
 * boolean isBackward = newer.incompatibilities(older, Direction.BACKWARD).isEmpty();
 * }</pre>
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/">Avro specification</a>
 */
public final class AvroFormat implements SchemaFormat {

    private static final String EVERY_SHAPE = """
            {"type": "record", "name": "a.R", "aliases": ["b.R"], "doc": "", "fields": [
              {"name": "later", "type": {"type": "array", "items": ["null", "Later"]}, "default": []},
              {"name": "known", "type": {"type": "map", "values": {"type": "record", "name": "Later", "fields": []}}},
              {"name": "day", "type": {"type": "int", "logicalType": "date"}, "default": 0, "order": "ignore"}]}
            """;

    public AvroFormat() {
        // A stack that overflows inside a class's initialisation makes that class unusable for good.
        var unused = parse(EVERY_SHAPE, List.of(), Strictness.NEW).normalizedText();
    }

    @Override
    public SchemaType type() {
        return SchemaType.DEFAULT;
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        try {
            return DeepWork.call(() -> AvroReader.read(text, references, strictness));
        } catch (RegistryException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RegistryException.invalidSchema(reason(e), e);
        }
    }

    private static String reason(RuntimeException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
