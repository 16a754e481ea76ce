// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.RegistryException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** How the addresses of schemas are put together. */
final class Addresses {

    private static final int LONGEST = 2000;

    private Addresses() {}

    /**
     * Where a reference leads from a base; the reference as it stands where one of them is no URI. INVALID_SCHEMA if
     * they are longer than 2000 characters, for every part of a schema may have an address of its own.
     */
    static String resolve(String base, String reference) {
        if (base.length() + reference.length() > LONGEST) {
            throw RegistryException.invalidSchema(
                    "Addresses ($id) are at most %d characters long; shorten that which begins with \"%.80s\""
                            .formatted(LONGEST, base + reference),
                    null);
        }
        try {
            String plain = withoutFragment(reference);
            return base.isEmpty()
                    ? plain
                    : new URI(base).resolve(new URI(plain)).toString();
        } catch (URISyntaxException e) {
            return reference;
        }
    }

    static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /** What follows the {@code #}, decoded; empty if nothing does. */
    static String fragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? "" : decoded(reference.substring(hash + 1));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
