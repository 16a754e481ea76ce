// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Locale;

/** Which version of a subject is meant: a number, or the latest live one. */
public sealed interface VersionSelector {

    /** The highest version that is not soft-deleted. */
    VersionSelector LATEST = new Latest();

    /**
     * Reads {@code latest} in any case, {@code -1} for the same, or a decimal number from 1 to 2^31-1.
     *
     * @throws RegistryException INVALID_VERSION for anything else
     */
    static VersionSelector parse(String text) {
        String trimmed = text.strip();
        if (trimmed.toLowerCase(Locale.ROOT).equals("latest") || trimmed.equals("-1")) {
            return LATEST;
        }
        try {
            int number = Integer.parseInt(trimmed);
            if (number >= 1) {
                return new Exact(new Version(number));
            }
        } catch (NumberFormatException e) {
            throw RegistryException.invalidVersion(text, e);
        }
        throw RegistryException.invalidVersion(text, null);
    }

    /** The highest version that is not soft-deleted; written {@code -1} in messages. */
    record Latest() implements VersionSelector {
        @Override
        public String toString() {
            return "-1";
        }
    }

    /** The version of that number. */
    record Exact(Version version) implements VersionSelector {
        @Override
        public String toString() {
            return version.toString();
        }
    }
}
