// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.List;

/**
 * Which browser pages of other origins may ask (the CORS protocol of the Fetch standard).
 *
 * @param origins such as {@code https://ui.example.com}, where a star stands for any characters; one at least
 * @param methods that they may use; those that need no permission are not named
 * @param headers that they may send; {@code *} is whatever they ask for
 * @param exposedHeaders of answers that they may read beside the usual ones
 * @param optionsWithoutCredentials OPTIONS needs no password, which browsers never send with it
 */
public record CrossOriginConfig(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposedHeaders,
        boolean optionsWithoutCredentials) {

    public CrossOriginConfig {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposedHeaders = List.copyOf(exposedHeaders);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("There must be an origin");
        }
    }
}
