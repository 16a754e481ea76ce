// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a registry answered, if it did not refuse.
 *
 * <pre>{@code
 * RegistryAnswer answer = transport.sendNow(RegistryRequest.get("subjects"));
 * List<String> subjects = answer.listOf(String.class);
 * Optional<String> position = answer.header("X-Incipit-Offset");
 * }</pre>
 */
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

    /**
     * The body as a value of this type; members that the type does not have are passed over, lists and maps that are
     * missing are empty.
     *
     * @throws RegistryClientException if the body is something else
     */
    public <T> T as(Class<T> type) {
        return read(json(), type);
    }

    /**
     * The body as a list.
     *
     * @throws RegistryClientException if the body is something else
     */
    public <T> List<T> listOf(Class<T> type) {
        return readList(json(), type);
    }

    /** A part of an answer, as {@link #as} reads the whole. */
    public static <T> T read(JsonNode part, Class<T> type) {
        return SchemaCodec.read(part, type);
    }

    /** A part of an answer, as {@link #listOf} reads the whole. */
    public static <T> List<T> readList(JsonNode part, Class<T> type) {
        return SchemaCodec.readList(part, type);
    }
}
