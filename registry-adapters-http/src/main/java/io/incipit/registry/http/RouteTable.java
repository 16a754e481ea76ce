// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All routes, found by path. Immutable and thread-safe.
 *
 * <p>Where two templates fit a path, the one whose first different segment is a literal wins.
 */
final class RouteTable {

    private static final String PARAMETER = "{";

    private final Junction start;

    private RouteTable(Junction start) {
        this.start = start;
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
        return new RouteTable(
                Junction.of(byTemplate.values().stream().map(Entry::of).toList(), 0));
    }

    /** The routes of the path with these segments; empty if there is no such path. */
    Optional<Match> find(List<String> segments) {
        Entry entry = start.find(segments, 0);
        return entry == null ? Optional.empty() : Optional.of(entry.match(segments));
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

    /**
     * The templates that begin in one way.
     *
     * @param here the one that ends here
     * @param literals those that go on with this segment
     * @param parameter those that go on with any
     */
    private record Junction(
            @Nullable Entry here,
            Map<String, Junction> literals,
            @Nullable Junction parameter) {

        static Junction of(List<Entry> entries, int depth) {
            Entry here = null;
            Map<String, List<Entry>> next = new HashMap<>();
            for (Entry entry : entries) {
                if (entry.template.size() == depth) {
                    here = entry;
                } else {
                    String segment = entry.isParameter(depth) ? PARAMETER : entry.template.get(depth);
                    next.computeIfAbsent(segment, first -> new ArrayList<>()).add(entry);
                }
            }
            List<Entry> parameter = next.remove(PARAMETER);
            Map<String, Junction> literals = new HashMap<>();
            next.forEach((segment, some) -> literals.put(segment, of(some, depth + 1)));
            return new Junction(here, Map.copyOf(literals), parameter == null ? null : of(parameter, depth + 1));
        }

        @Nullable
        Entry find(List<String> segments, int depth) {
            if (depth == segments.size()) {
                return here;
            }
            Junction literal = literals.get(segments.get(depth));
            Entry found = literal == null ? null : literal.find(segments, depth + 1);
            return found == null && parameter != null ? parameter.find(segments, depth + 1) : found;
        }
    }

    /**
     * One template with its routes.
     *
     * @param places of the parameters among the segments
     * @param names of the parameters, in the same order
     */
    private record Entry(
            List<String> template, Map<Route.Method, Route> methods, List<Integer> places, List<String> names) {

        static Entry of(Map<Route.Method, Route> methods) {
            List<String> template =
                    segmentsOf(methods.values().iterator().next().template());
            List<Integer> places = IntStream.range(0, template.size())
                    .filter(place -> template.get(place).startsWith(PARAMETER))
                    .boxed()
                    .toList();
            List<String> names = places.stream()
                    .map(template::get)
                    .map(name -> name.substring(1, name.length() - 1))
                    .toList();
            return new Entry(template, Map.copyOf(methods), places, names);
        }

        boolean isParameter(int place) {
            return places.contains(place);
        }

        Match match(List<String> segments) {
            return new Match(methods, parameters(segments));
        }

        private Map<String, String> parameters(List<String> segments) {
            return switch (places.size()) {
                case 0 -> Map.of();
                case 1 -> Map.of(names.get(0), segments.get(places.get(0)));
                default -> Map.copyOf(several(segments));
            };
        }

        private Map<String, String> several(List<String> segments) {
            Map<String, String> parameters = new HashMap<>();
            for (int i = 0; i < places.size(); i++) {
                parameters.put(names.get(i), segments.get(places.get(i)));
            }
            return parameters;
        }
    }
}
