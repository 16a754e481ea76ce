// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

/** Reads the integers of paths and queries. */
final class Numbers {

    private Numbers() {}

    /**
     * Reads an int.
     *
     * @throws HttpError 404 for anything else: to this API a path with another text is a path that is not there
     */
    static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw HttpError.noSuchPath();
        }
    }
}
