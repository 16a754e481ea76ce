// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** A setting, or a lack of one, with which the server does not start. The message is one line for the operator. */
public final class InvalidConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal that is about more than one setting, or about the file itself. */
    InvalidConfiguration(String line) {
        super(line);
    }

    /** A refusal of one value; {@code allowed} says what may stand in its place. A secret value is not shown. */
    static InvalidConfiguration of(String property, String value, String allowed) {
        return new InvalidConfiguration(ShownSetting.of(property, value) + " is not allowed: expected " + allowed);
    }

    /** A refusal because a setting that has no default was not given. */
    static InvalidConfiguration missing(String property, String allowed) {
        return new InvalidConfiguration(property + " is not set: expected " + allowed);
    }
}
