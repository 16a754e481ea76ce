// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.SearchConfig.Bounds;
import java.util.List;

/**
 * The part of a list that is asked for.
 *
 * @param offset how many to pass over, from 0
 * @param limit how many to give at most
 */
record Page(int offset, int limit) {

    /**
     * Reads {@code offset} and {@code limit}; a limit below 1 or above the highest means the default, not the highest.
     *
     * @throws HttpError 400 for a negative offset, 404 for what is not a number
     */
    static Page of(Query query, Bounds bounds) {
        int offset = query.number("offset").orElse(0);
        int limit = query.number("limit").orElse(0);
        if (offset < 0) {
            throw HttpError.badRequest("offset must not be negative: " + offset);
        }
        return new Page(offset, limit > 0 && limit <= bounds.max() ? limit : bounds.byDefault());
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }
}
