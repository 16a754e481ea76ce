// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a registry answered, if it did not refuse. */
public final class RegistryAnswer {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    RegistryAnswer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The first header of the name, in any case. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The body as it stands, empty if there is none. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON, {@link JsonNode#isMissingNode() missing} if it is empty.
     *
     * @throws RegistryClientException if it is something else
     */
    public JsonNode json() {
        return SchemaCodec.read(body);
    }
}
