// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.http.peer.Addressee;
import io.incipit.registry.http.peer.PeerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls handlers as the functions they are, and spells their answers. */
final class Requests {

    private final RouteTable table;

    Requests(Routes routes) {
        table = RouteTable.of(routes.routes());
    }

    /** To the versions of this registry's subjects. */
    static Requests ofVersions(FakeRegistry registry) {
        return new Requests(new VersionRoutes(
                new WritePort<>(registry, registry, registry),
                registry,
                registry,
                SearchConfig.DEFAULT,
                new Kept(ApiConfig.DEFAULT)));
    }

    /** The answer to a caller who asked for a type beside the standard ones. */
    Response wanting(String type, Route.Method method, String target, String body) {
        return answer(method, target, body, Optional.of("command-1"), Optional.of(type));
    }

    String get(String target) {
        return send(Route.Method.GET, target, "");
    }

    String delete(String target) {
        return send(Route.Method.DELETE, target, "");
    }

    String post(String target, String body) {
        return send(Route.Method.POST, target, body);
    }

    String put(String target, String body) {
        return send(Route.Method.PUT, target, body);
    }

    /** The answer, or the refusal, as status and body. */
    private String send(Route.Method method, String target, String body) {
        Response response = answer(method, target, body, Optional.of("command-1"));
        return response.status() + " " + new String(response.payload().bytes(), UTF_8);
    }

    Response answer(Route.Method method, String target, String body, Optional<String> command) {
        return answer(method, target, body, command, Optional.empty());
    }

    private Response answer(
            Route.Method method, String target, String body, Optional<String> command, Optional<String> wanted) {
        String[] parts = target.split("\\?", 2);
        List<String> segments = new RequestPath(false).segments(parts[0]);
        RouteTable.Match match = table.find(segments).orElseThrow();
        Route route = match.route(method).orElseThrow();
        Map<String, String> path = match.parameters();
        ReadNames names = new ReadNames(Query.pairs(parts.length < 2 ? "" : parts[1]));
        Request request = new Request(
                path,
                new Query(names),
                origin(command),
                Optional.empty(),
                wanted,
                RequestBody.plain(body.getBytes(UTF_8)));
        try {
            return route.handler().atOnce(request).orElseGet(() -> route.handler()
                    .handle(request));
        } catch (RuntimeException e) {
            return new HttpErrors(HttpConfig.DEFAULT).responseTo(e, wanted);
        } finally {
            requireDescribed(route, names);
        }
    }

    /** A client's, under that name if it gave one. */
    private static Origin origin(Optional<String> command) {
        return command.map(name -> new Origin(
                        new PeerRequest("POST", "/", Map.of(Response.COMMAND, name)),
                        Optional.empty(),
                        () -> new Addressee("", "", "")))
                .orElse(Origin.NOWHERE);
    }

    /** A parameter that a handler reads stands in the description of its route. */
    private static void requireDescribed(Route route, ReadNames names) {
        List<String> described = new ArrayList<>();
        Described.in("operations").path(route.name()).path("query").forEach(name -> described.add(name.asText()));

        assertThat(described).containsAll(names.read());
    }
}
