// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.Collection;
import java.util.List;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Reads Avro schema texts; throws what Avro throws. */
final class AvroReader {

    private AvroReader() {}

    static AvroSchema read(String text, List<ResolvedReference> references, Strictness strictness) {
        try {
            return read(text, references, strictness, Schema.Parser::parse);
        } catch (SchemaParseException e) {
            if (!WrappedNames.areRefusedBy(e)) {
                throw e;
            }
            return read(text, references, strictness, (parser, wrapped) -> WrappedNames.parse(wrapped, parser));
        }
    }

    private static AvroSchema read(
            String text, List<ResolvedReference> references, Strictness strictness, Reading reading) {
        Schema.Parser parser = parser(strictness);
        for (ResolvedReference reference : references) {
            parser.parse(reference.text());
        }
        List<Schema> referenced = List.copyOf(parser.getTypes().values());
        Schema schema = reading.parse(parser, text);
        if (strictness == Strictness.EXISTING) {
            LenientNames.check(schema);
        }
        return AvroSchema.of(schema, referenced, text);
    }

    /** Reads a text that was rendered from a schema which had been read before. */
    static AvroSchema readAgain(String text, Collection<Schema> referenced) {
        Schema schema = parser(Strictness.EXISTING).addTypes(referenced).parse(text);
        return AvroSchema.of(schema, referenced, text);
    }

    private static Schema.Parser parser(Strictness strictness) {
        return switch (strictness) {
            case NEW -> new Schema.Parser(new KnownTypes(NameValidator.STRICT_VALIDATOR)).setValidateDefaults(true);
            // Avro's own looser rule looks at namespaces too, so names are looked at afterwards.
            case EXISTING -> new Schema.Parser(new KnownTypes(NameValidator.NO_VALIDATION)).setValidateDefaults(false);
        };
    }

    private interface Reading {
        Schema parse(Schema.Parser parser, String text);
    }
}
