// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.Context;

/** Contexts as requests name them. */
final class ContextNames {

    private ContextNames() {}

    /** The context in the query; the default one if there is none. */
    static Context ofQuery(Query query) {
        return parse(query.text("context").orElse(""));
    }

    /**
     * The context of a name that is written with or without its dot and its colons.
     *
     * @throws HttpError 400 for a colon within
     */
    static Context parse(String given) {
        String bare = given.replaceFirst("^:", "").replaceFirst(":$", "");
        if (bare.contains(":")) {
            throw HttpError.badRequest("Context name '%s' cannot contain a colon".formatted(bare));
        }
        return new Context(bare.startsWith(".") ? bare : "." + bare);
    }
}
