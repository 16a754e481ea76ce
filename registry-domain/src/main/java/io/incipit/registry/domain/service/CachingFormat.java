// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the schemas that were parsed last, for they are asked for again. Thread-safe. */
public final class CachingFormat implements SchemaFormat {

    private final SchemaFormat format;
    private final Map<Key, ParsedSchema> parsed;

    /** At most {@code capacity} schemas are remembered; the one not used for longest goes first. */
    public CachingFormat(SchemaFormat format, int capacity) {
        this.format = format;
        this.parsed = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, ParsedSchema> eldest) {
                return size() > capacity;
            }
        };
    }

    @Override
    public SchemaType type() {
        return format.type();
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        Key key = new Key(text, references, strictness);
        ParsedSchema known = find(key);
        if (known != null) {
            return known;
        }
        ParsedSchema fresh = format.parse(text, references, strictness);
        synchronized (parsed) {
            parsed.put(key, fresh);
        }
        return fresh;
    }

    private @Nullable ParsedSchema find(Key key) {
        synchronized (parsed) {
            return parsed.get(key);
        }
    }

    private record Key(String text, List<ResolvedReference> references, Strictness strictness) {}
}
