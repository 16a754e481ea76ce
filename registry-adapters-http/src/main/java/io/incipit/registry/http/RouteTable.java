// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All routes, found by path. Immutable and thread-safe.
 *
 * <p>Where two templates fit a path, the one whose first different segment is a literal wins.
 */
final class RouteTable {

    private static final String PARAMETER = "{";

    private final Map<Integer, List<Entry>> entriesByLength;

    private RouteTable(Map<Integer, List<Entry>> entriesByLength) {
        this.entriesByLength = entriesByLength;
    }

    /**
     * Puts the routes in order.
     *
     * @throws IllegalStateException if two of them have the same name, or the same method and, names of parameters
     *     apart, the same template; or if two spell one template with different names of parameters
     */
    static RouteTable of(Collection<Route> routes) {
        Map<String, Map<Route.Method, Route>> byTemplate = new TreeMap<>();
        Map<String, Route> byName = new HashMap<>();
        for (Route route : routes) {
            Map<Route.Method, Route> methods =
                    byTemplate.computeIfAbsent(normalised(route), template -> new EnumMap<>(Route.Method.class));
            methods.values().stream()
                    .filter(other -> !other.template().equals(route.template()))
                    .forEach(other -> requireFirst(other, route));
            requireFirst(methods.put(route.method(), route), route);
            requireFirst(byName.put(route.name(), route), route);
        }
        return new RouteTable(byTemplate.values().stream()
                .map(Entry::of)
                .sorted(Comparator.comparing(Entry::order))
                .collect(Collectors.groupingBy(entry -> entry.template.size())));
    }

    /** The routes of the path with these segments; empty if there is no such path. */
    Optional<Match> find(List<String> segments) {
        for (Entry entry : entriesByLength.getOrDefault(segments.size(), List.of())) {
            if (entry.fits(segments)) {
                return Optional.of(new Match(entry.methods, entry.parameters(segments)));
            }
        }
        return Optional.empty();
    }

    private static void requireFirst(@Nullable Route earlier, Route later) {
        if (earlier != null) {
            throw new IllegalStateException("Two routes for the same: %s %s (%s) and %s %s (%s)"
                    .formatted(
                            earlier.method(),
                            earlier.template(),
                            earlier.name(),
                            later.method(),
                            later.template(),
                            later.name()));
        }
    }

    private static String normalised(Route route) {
        return String.join("/", segmentsOf(route.template().replaceAll("\\{[^}]*}", "{}")));
    }

    private static List<String> segmentsOf(String template) {
        return Arrays.stream(template.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /**
     * A path that exists.
     *
     * @param methods its routes
     * @param parameters the values of their template's parameters
     */
    record Match(Map<Route.Method, Route> methods, Map<String, String> parameters) {

        Optional<Route> route(Route.Method method) {
            return Optional.ofNullable(methods.get(method));
        }
    }

    /** One template with its routes. */
    private record Entry(List<String> template, Map<Route.Method, Route> methods) {

        static Entry of(Map<Route.Method, Route> methods) {
            Route any = methods.values().iterator().next();
            return new Entry(segmentsOf(any.template()), Map.copyOf(methods));
        }

        /** Literals before parameters, segment by segment: no literal holds a character above the replacement's. */
        String order() {
            return String.join("/", template).replaceAll("\\{[^}]*}", "\uffff");
        }

        boolean fits(List<String> segments) {
            for (int i = 0; i < segments.size(); i++) {
                String expected = template.get(i);
                if (!expected.startsWith(PARAMETER) && !expected.equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> parameters(List<String> segments) {
            Map<String, String> parameters = new HashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                String name = template.get(i);
                if (name.startsWith(PARAMETER)) {
                    parameters.put(name.substring(1, name.length() - 1), segments.get(i));
                }
            }
            return parameters;
        }
    }
}
