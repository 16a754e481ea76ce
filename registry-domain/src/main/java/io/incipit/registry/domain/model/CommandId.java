// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * The name of one write, under which it can be repeated without a second effect and asked for later.
 *
 * @param value 1 to 64 visible ASCII characters
 */
public record CommandId(String value) {

    private static final int MAX_LENGTH = 64;

    public CommandId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("A command id is 1 to 64 visible ASCII characters: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
