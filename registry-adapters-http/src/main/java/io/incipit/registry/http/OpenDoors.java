// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.util.Arrays;
import java.util.List;

/** Which requests need no password. Looks at paths as the router does, decoded segment by segment. */
final class OpenDoors {

    private final List<Door> doors;
    private final RequestPath paths;
    private final boolean options;

    /**
     * Those to these paths.
     *
     * @param options every OPTIONS too
     */
    OpenDoors(List<String> paths, RequestPath segments, boolean options) {
        this.doors = paths.stream().map(Door::of).toList();
        this.paths = segments;
        this.options = options;
    }

    boolean to(HttpServerExchange exchange) {
        if (options && exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            return true;
        }
        if (doors.isEmpty()) {
            return false;
        }
        List<String> segments = paths.segments(Routing.rawPath(exchange));
        return doors.stream().anyMatch(door -> door.leadsTo(segments));
    }

    /** @param below whether what is below it is open too */
    private record Door(List<String> segments, boolean below) {

        static Door of(String path) {
            boolean below = path.endsWith("/*");
            String parent = below ? path.substring(0, path.length() - 1) : path;
            return new Door(
                    Arrays.stream(parent.split("/"))
                            .filter(segment -> !segment.isEmpty())
                            .toList(),
                    below);
        }

        boolean leadsTo(List<String> path) {
            return below
                    ? path.size() >= segments.size()
                            && path.subList(0, segments.size()).equals(segments)
                    : path.equals(segments);
        }
    }
}
