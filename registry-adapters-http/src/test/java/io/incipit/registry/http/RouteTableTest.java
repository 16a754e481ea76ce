// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.Route.Absence;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.Route.Handler;
import io.incipit.registry.http.Route.Method;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    static final Handler NOTHING = request -> Response.ok(List.of());

    @Test
    void routes_all_areThoseOfTheGoldenFile() throws IOException {
        TestComponent component = TestComponent.over(new Fakes(), HttpConfig.DEFAULT);

        String table = component.routes().stream()
                .flatMap(group -> group.routes().stream())
                .sorted(Comparator.comparing(Route::template).thenComparing(Route::method))
                .map(route -> "%-6s %-55s %-30s %s%s%n"
                        .formatted(route.method(), route.template(), route.name(), route.dispatch(), absence(route)))
                .collect(Collectors.joining());

        assertThat(table).isEqualTo(golden());
    }

    @Test
    void find_literalAndParameter_prefersTheLiteral() {
        RouteTable table = RouteTable.of(List.of(get("/a/{x}/c", "parameter"), get("/a/b/{y}", "literal")));

        String name = table.find(List.of("a", "b", "c"))
                .flatMap(match -> match.route(Method.GET))
                .map(Route::name)
                .orElse("none");

        assertThat(name).isEqualTo("literal");
    }

    @Test
    void find_template_givesParameters() {
        Route route = get("/subjects/{subject}/versions/{version}", "version");
        RouteTable table = RouteTable.of(List.of(route));

        RouteTable.Match match =
                table.find(List.of("subjects", "a/b", "versions", "1")).orElseThrow();

        assertThat(match.parameters()).containsEntry("subject", "a/b").containsEntry("version", "1");
    }

    @Test
    void of_sameMethodAndTemplate_isRefused() {
        List<Route> routes = List.of(get("/subjects/{subject}", "one"), get("/subjects/{s}/", "two"));

        assertThatThrownBy(() -> RouteTable.of(routes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one")
                .hasMessageContaining("two");
    }

    @Test
    void of_oneTemplateSpelledInTwoWays_isRefused() {
        List<Route> routes = List.of(get("/a/{x}", "one"), Route.post("/a/{y}", "two", NOTHING));

        assertThatThrownBy(() -> RouteTable.of(routes)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_sameName_isRefused() {
        List<Route> routes = List.of(get("/a", "one"), get("/b", "one"));

        assertThatThrownBy(() -> RouteTable.of(routes)).isInstanceOf(IllegalStateException.class);
    }

    /** Only those who make sure say so. */
    private static String absence(Route route) {
        return route.absence() == Absence.TOLD_AT_ONCE ? "" : " " + route.absence();
    }

    private static Route get(String template, String name) {
        return Route.get(template, name, NOTHING, Dispatch.IO);
    }

    private static String golden() throws IOException {
        try (InputStream in = RouteTableTest.class.getResourceAsStream("routes.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
