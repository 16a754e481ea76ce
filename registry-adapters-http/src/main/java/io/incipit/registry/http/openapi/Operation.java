// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A route, as far as a description is concerned.
 *
 * @param method in capitals
 * @param template a path with {@code {names}}
 * @param name under which it is described
 * @param offered a type beside the standard ones in which it can answer
 */
public record Operation(String method, String template, String name, Optional<String> offered) {

    /** The names in the template, in order. */
    List<String> pathParameters() {
        return Arrays.stream(template.split("/"))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }
}
