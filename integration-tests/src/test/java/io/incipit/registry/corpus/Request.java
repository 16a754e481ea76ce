// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire.
 *
 * @param path with its query, already encoded: sent as it stands
 * @param headers all but {@code Host} and {@code Content-Length}
 * @param body null sends none at all, which is not the same as an empty one
 * @param charset how the body becomes bytes
 * @param node which of the registries is asked, from 0
 */
record Request(
        String method,
        String path,
        List<Header> headers,
        @Nullable String body,
        Charset charset,
        int node) {

    Request {
        headers = List.copyOf(headers);
    }

    boolean carries(String header, String value) {
        return headers.stream()
                .anyMatch(sent -> sent.isNamed(header) && sent.value().equals(value));
    }
}
