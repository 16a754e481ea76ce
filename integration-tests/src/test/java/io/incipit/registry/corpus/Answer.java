// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import java.util.List;
import java.util.Optional;

/** An answer as it came over the wire, its body decompressed and read as UTF-8. */
record Answer(int status, List<Header> headers, String body) {

    Answer {
        headers = List.copyOf(headers);
    }

    /** The first header of that name, in whatever letter case. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.isNamed(name))
                .map(Header::value)
                .findFirst();
    }
}
