// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request before it is known which address will answer it: {@code get("subjects", "a/b").with("deleted", true)} is
 * {@code GET /subjects/a%2Fb?deleted=true}.
 *
 * <pre>{@code
 * RegistryRequest request = RegistryRequest.get("subjects").with("deletedOnly", true).withHeader("X-Team", "orders");
 * List<String> deleted = transport.sendNow(request).listOf(String.class);
 * }</pre>
 *
 * @param path with its query, percent-encoded
 * @param headers beside those of every request
 * @param answers statuses that are answers to this request, though they are refusals elsewhere
 */
public record RegistryRequest(
        String method, String path, @Nullable String body, Map<String, String> headers, Set<Integer> answers) {

    public RegistryRequest {
        headers = HeaderCheck.allowed(headers);
        answers = Set.copyOf(answers);
    }

    /** A request for what stands under these path segments. */
    public static RegistryRequest get(Object... segments) {
        return of("GET", segments);
    }

    public static RegistryRequest post(Object... segments) {
        return of("POST", segments);
    }

    public static RegistryRequest put(Object... segments) {
        return of("PUT", segments);
    }

    public static RegistryRequest delete(Object... segments) {
        return of("DELETE", segments);
    }

    /** A request for a path that is spelled out: it begins with a slash and is encoded already. */
    public static RegistryRequest spelled(String method, String path) {
        return new RegistryRequest(method, path, null, Map.of(), Set.of());
    }

    private static RegistryRequest of(String method, Object... segments) {
        String path = Stream.of(segments)
                .map(segment -> "/" + encode(segment.toString()))
                .collect(Collectors.joining());
        return spelled(method, path);
    }

    /** The same with a body of JSON. */
    public RegistryRequest with(String json) {
        return new RegistryRequest(method, path, json, headers, answers);
    }

    /** The same with a body that is made of a record, a map or a list. */
    public RegistryRequest withJson(Object value) {
        return with(SchemaCodec.write(value));
    }

    /** The same with one more parameter in the query. */
    public RegistryRequest with(String parameter, Object value) {
        char joint = path.indexOf('?') < 0 ? '?' : '&';
        return at(path + joint + encode(parameter) + "=" + encode(value.toString()));
    }

    /** The same with a parameter for each of the values. */
    public RegistryRequest withAll(String parameter, Collection<?> values) {
        RegistryRequest request = this;
        for (Object value : values) {
            request = request.with(parameter, value);
        }
        return request;
    }

    /** The same with a parameter, if there is a value. */
    public RegistryRequest withGiven(String parameter, @Nullable Object value) {
        return value == null ? this : with(parameter, value);
    }

    /**
     * The same with one more header.
     *
     * @throws IllegalArgumentException if HTTP does not allow it; the value is not shown
     */
    public RegistryRequest withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new RegistryRequest(method, path, body, more, answers);
    }

    /** The same, where this status is an answer, and is not tried again. */
    public RegistryRequest answeredBy(int status) {
        Set<Integer> more = new HashSet<>(answers);
        more.add(status);
        return new RegistryRequest(method, path, body, headers, more);
    }

    /** The same below a path that begins with a slash, encoded already. */
    public RegistryRequest below(String prefix) {
        return at(prefix + path);
    }

    private RegistryRequest at(String address) {
        return new RegistryRequest(method, address, body, headers, answers);
    }

    /** Percent-encodes one path segment or query value: all but letters, digits and {@code - _ . *}. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    BodyPublisher publisher() {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
