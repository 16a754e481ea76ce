// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The schemas of all formats that were parsed last, and what comparing them came to, within a number of bytes. Thread-safe.
 *
 * <p>Nearly every new schema is asked for by its own registration alone. Few such are kept, so that they are garbage before
 * a collector has copied them; those that are compared with again and again are kept for as long as there is room.
 */
public final class ParsedSchemas {

    /** Enough for the next version of a subject to find the one before, with so many subjects in turn. */
    static final int NEWCOMERS = 64;

    /**
     * How many times its text a parsed schema takes: Avro's were measured at 9 to 17 times, those of JSON Schema at 5 to 16,
     * those of Protobuf at 3 to 14; and the text itself is kept beside them.
     */
    private static final int TIMES_TEXT = 18;

    private static final int BESIDES_TEXT = 1024;

    private final Recent<Source, Parsed> recent;
    private final Verdicts verdicts = new Verdicts();

    /** @param bytes of memory that parsed schemas may take; a single one an eighth of it */
    public ParsedSchemas(long bytes) {
        this.recent = new Recent<>(bytes, NEWCOMERS);
    }

    Optional<Parsed> find(Source source) {
        return recent.get(source);
    }

    /** @param passed how strictly it was read */
    Parsed keep(Source source, ParsedSchema schema, Strictness passed) {
        Parsed fresh = new Parsed(new KnownSchema(schema, verdicts), passed);
        recent.put(source, fresh, source.weight());
        return fresh;
    }

    /**
     * What a schema is parsed from.
     *
     * @param hash of all the rest, worked out before anybody waits for the lock that it is looked up under
     */
    record Source(int hash, SchemaType type, String text, List<ResolvedReference> references) {

        static Source of(SchemaType type, String text, List<ResolvedReference> references) {
            CRC32C hash = new CRC32C();
            hash.update(text.getBytes(UTF_8));
            for (ResolvedReference reference : references) {
                hash.update(reference.name().getBytes(UTF_8));
                hash.update(reference.text().getBytes(UTF_8));
            }
            return new Source(31 * (int) hash.getValue() + type.hashCode(), type, text, references);
        }

        /** A checksum that processors work out; that of a string takes many times as long. */
        @Override
        public int hashCode() {
            return hash;
        }

        /** About how many bytes it takes once it is parsed. */
        private long weight() {
            long length = text.length();
            for (ResolvedReference reference : references) {
                length += reference.text().length();
            }
            return BESIDES_TEXT + TIMES_TEXT * length;
        }
    }

    /** A schema that passed as new, or as an existing one only. */
    record Parsed(ParsedSchema schema, Strictness passed) {

        boolean serves(Strictness asked) {
            return passed == Strictness.NEW || asked == Strictness.EXISTING;
        }
    }
}
