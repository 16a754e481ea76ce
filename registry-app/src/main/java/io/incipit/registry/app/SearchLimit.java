// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/**
 * How many results a search gives.
 *
 * @param byDefault to a request that names no limit, or one above {@code max}; at least 0
 * @param max the largest limit that a request is granted; at least 0
 */
public record SearchLimit(int byDefault, int max) {

    /** The limit of one kind of search, such as {@code subject.version}. */
    static SearchLimit of(Settings settings, String kind, int initial) {
        return new SearchLimit(
                settings.number(kind + ".search.default.limit", initial, 0, Integer.MAX_VALUE),
                settings.number(kind + ".search.max.limit", initial, 0, Integer.MAX_VALUE));
    }
}
