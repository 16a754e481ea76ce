// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the schemas that were parsed last, for they are asked for again, and what comparing them came to.
 *
 * <p>A text is asked for as an existing schema first, to see whether it is there, and then as a new one; so it is tried
 * as a new one at once, which serves for both. Thread-safe.
 */
public final class CachingFormat implements SchemaFormat {

    private final SchemaFormat format;
    private final Recent<Source, Parsed> recent;
    private final Verdicts verdicts = new Verdicts();

    /** At most {@code capacity} schemas are remembered; the one not used for longest goes first. */
    public CachingFormat(SchemaFormat format, int capacity) {
        this.format = format;
        this.recent = new Recent<>(capacity);
    }

    @Override
    public SchemaType type() {
        return format.type();
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        Source source = new Source(text, references);
        Optional<Parsed> known = recent.get(source).filter(parsed -> parsed.serves(strictness));
        return known.orElseGet(() -> parsed(source, strictness)).schema();
    }

    private Parsed parsed(Source source, Strictness strictness) {
        Parsed fresh = strictness == Strictness.NEW ? parsedAs(source, Strictness.NEW) : parsedAsEither(source);
        recent.put(source, fresh);
        return fresh;
    }

    private Parsed parsedAsEither(Source source) {
        try {
            return parsedAs(source, Strictness.NEW);
        } catch (RegistryException.Rejected e) {
            return parsedAs(source, Strictness.EXISTING);
        }
    }

    private Parsed parsedAs(Source source, Strictness strictness) {
        ParsedSchema schema = format.parse(source.text(), source.references(), strictness);
        return new Parsed(new KnownSchema(schema, verdicts), strictness);
    }

    private record Source(String text, List<ResolvedReference> references) {}

    /** A schema that passed as new, or as an existing one only. */
    private record Parsed(ParsedSchema schema, Strictness passed) {

        boolean serves(Strictness asked) {
            return passed == Strictness.NEW || asked == Strictness.EXISTING;
        }
    }
}
