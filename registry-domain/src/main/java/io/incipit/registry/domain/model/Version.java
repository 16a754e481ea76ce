// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** The place of a schema among those of its subject, from 1 upwards. */
public record Version(int number) implements Comparable<Version> {

    public static final Version FIRST = new Version(1);

    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("A version is at least 1: " + number);
        }
    }

    /**
     * The version after this one.
     *
     * @throws RegistryException.Rejected OPERATION_NOT_PERMITTED after the last that there can be
     */
    public Version next() {
        if (number == Integer.MAX_VALUE) {
            throw RegistryException.exhausted("versions of the subject");
        }
        return new Version(number + 1);
    }

    @Override
    public int compareTo(Version other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
