// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the server answers to, out of its own table of routes. */
public final class ServedRoutes {

    private final Set<Routes> groups;

    @Inject
    ServedRoutes(Set<Routes> groups) {
        this.groups = groups;
    }

    /**
     * One route.
     *
     * @param template with the names of its parameters in braces
     */
    public record Endpoint(String method, String template) {

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    /** All of them, by template and method. */
    public List<Endpoint> all() {
        return groups.stream()
                .flatMap(group -> group.routes().stream())
                .map(route -> new Endpoint(route.method().name(), route.template()))
                .sorted(Comparator.comparing(Endpoint::template).thenComparing(Endpoint::method))
                .toList();
    }
}
