// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which part of a resource's messages an association is about. */
public enum AssociationType {
    KEY,
    VALUE;

    /** Reads what the wire and the log say; empty for anything else, other cases included. */
    public static Optional<AssociationType> parse(String text) {
        return Stream.of(values()).filter(type -> type.toString().equals(text)).findFirst();
    }

    /** As the wire and the log say it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
