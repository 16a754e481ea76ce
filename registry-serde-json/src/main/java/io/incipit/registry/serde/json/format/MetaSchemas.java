// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.ClasspathResourceLoader;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.MetaSchemaIdResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemas that describe JSON Schema itself, at the addresses where they are published. Nothing is fetched. */
final class MetaSchemas {

    private MetaSchemas() {}

    static Optional<JsonNode> find(String address) {
        String name = Dialect.address(address);
        if (!name.startsWith("json-schema.org/draft")) {
            return Optional.empty();
        }
        // The older ones are published without encryption, the newer ones with it.
        String published = (name.contains("/draft/") ? "https://" : "http://") + name;
        AbsoluteIri place = MetaSchemaIdResolver.getInstance().resolve(AbsoluteIri.of(published));
        return place == null
                ? Optional.empty()
                : read(ClasspathResourceLoader.getInstance().getResource(place));
    }

    private static Optional<JsonNode> read(@Nullable InputStreamSource source) {
        if (source == null) {
            return Optional.empty();
        }
        try (InputStream in = source.getInputStream()) {
            return Optional.of(JsonText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // The resolver knows addresses of which the library brings nothing along, and tells so only here.
            return Optional.empty();
        }
    }
}
