// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.regex.Pattern;

/** Checks bearer tokens (RFC 6750), so that no HTTP client refuses one in words that show it. */
final class BearerToken {

    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");

    private BearerToken() {}

    /**
     * The value of the {@code Authorization} header. What stands around the token, such as the end of the line in a
     * file, is not part of it.
     *
     * @throws IllegalArgumentException if the token cannot be sent; it is not shown
     */
    static String header(String token) {
        String stripped = token.strip();
        if (!SENDABLE.matcher(stripped).matches()) {
            throw new IllegalArgumentException(
                    "A bearer token must be visible ASCII characters without blanks or line ends between");
        }
        return "Bearer " + stripped;
    }
}
