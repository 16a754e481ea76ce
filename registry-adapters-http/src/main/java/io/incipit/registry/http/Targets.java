// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Aliases;
import io.incipit.registry.domain.model.RegistryException;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Makes out what a request is about, before its route is looked for: first its own path, then what a context in front
 * makes of it, then whom its names stand for.
 */
final class Targets {

    private final RequestPath paths;
    private final AliasPaths aliases;

    @Inject
    Targets(RequestPath paths, Aliases aliases) {
        this.paths = paths;
        this.aliases = new AliasPaths(aliases);
    }

    /**
     * The target.
     *
     * @param path as sent, from the first slash to before the query
     * @param query as sent, without the question mark
     * @throws HttpError 400 for a path, a query or a context that cannot be understood
     * @throws RegistryException.Unavailable while aliases are not known
     */
    Target of(String method, String path, String query) {
        List<String> segments = paths.segments(path);
        Target target = new Target(segments, Query.parse(query));
        if (segments.size() > 1 && segments.get(0).equals(ContextPaths.CONTEXTS)) {
            String name = paths.undecoded(path).get(1);
            target = ContextPaths.below(name).rewrite(method, target);
        }
        return aliases.rewrite(target);
    }
}
