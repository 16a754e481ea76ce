// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.List;

/**
 * What a request is about.
 *
 * @param segments of the path, decoded
 */
record Target(List<String> segments, Query query) {

    Target {
        segments = List.copyOf(segments);
    }
}
