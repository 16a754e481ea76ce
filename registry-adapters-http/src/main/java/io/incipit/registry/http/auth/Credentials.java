// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import java.util.Base64;
import java.util.Optional;

/** What somebody says who they are, and what proves it. */
public record Credentials(String name, String password) {

    private static final String SCHEME = "basic ";

    /**
     * Those in an {@code Authorization} header of the basic scheme (RFC 7617), in UTF-8 or, if it is not that, in ISO
     * 8859-1; empty if there are none.
     */
    public static Optional<Credentials> parse(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            String pair = Texts.decode(
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()));
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials[name=%s]".formatted(name);
    }
}
