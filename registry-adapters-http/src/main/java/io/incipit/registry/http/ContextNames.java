// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.Context;

/** Contexts as requests name them. */
final class ContextNames {

    private ContextNames() {}

    /**
     * The context in the query, with or without its dot and its colons; the default one if there is none.
     *
     * @throws HttpError 400 for a name with a colon in it
     */
    static Context ofQuery(Query query) {
        String given = query.text("context").orElse("");
        String bare = given.startsWith(":") && given.endsWith(":") && given.length() > 1
                ? given.substring(1, given.length() - 1)
                : given;
        String name = bare.startsWith(".") ? bare : "." + bare;
        if (name.indexOf(':') >= 0) {
            throw HttpError.badRequest("Context name '%s' cannot contain a colon".formatted(given));
        }
        return new Context(name);
    }
}
