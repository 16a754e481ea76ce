// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.service.ParsedSchemas.Parsed;
import io.incipit.registry.domain.service.ParsedSchemas.Source;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.util.List;

/**
 * Parses a schema that was parsed lately no second time.
 *
 * <p>A text is asked for as an existing schema first, to see whether it is there, and then as a new one; so it is tried
 * as a new one at once, which serves for both. Thread-safe.
 */
public final class CachingFormat implements SchemaFormat {

    private final SchemaFormat format;
    private final ParsedSchemas known;

    /** @param known may be shared with other formats */
    public CachingFormat(SchemaFormat format, ParsedSchemas known) {
        this.format = format;
        this.known = known;
    }

    @Override
    public SchemaType type() {
        return format.type();
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        Source source = Source.of(type(), text, references);
        return known.find(source)
                .filter(parsed -> parsed.serves(strictness))
                .orElseGet(() -> parsed(source, strictness))
                .schema();
    }

    private Parsed parsed(Source source, Strictness strictness) {
        return strictness == Strictness.NEW ? parsedAs(source, Strictness.NEW) : parsedAsEither(source);
    }

    private Parsed parsedAsEither(Source source) {
        try {
            return parsedAs(source, Strictness.NEW);
        } catch (RegistryException.Rejected e) {
            return parsedAs(source, Strictness.EXISTING);
        }
    }

    private Parsed parsedAs(Source source, Strictness strictness) {
        return known.keep(source, format.parse(source.text(), source.references(), strictness), strictness);
    }
}
