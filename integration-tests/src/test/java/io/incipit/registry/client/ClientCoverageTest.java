// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.client;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.RetryPolicy;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.api.AssociationFilter;
import io.incipit.registry.serde.client.api.Call;
import io.incipit.registry.serde.client.api.ConfigChange;
import io.incipit.registry.serde.client.api.Listing;
import io.incipit.registry.serde.client.api.Resource;
import io.incipit.registry.serde.client.api.SchemaRegistry;
import io.incipit.registry.serde.client.api.SchemaSearch;
import io.incipit.registry.serde.client.api.SchemaSubmission;
import io.incipit.registry.serde.client.api.Scope;
import io.incipit.registry.serde.client.api.SubjectOrder;
import io.incipit.registry.serde.client.api.TagChange;
import io.incipit.registry.serde.client.api.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each endpoint of the server has a method of the client that asks it. */
class ClientCoverageTest {

    /** Asked by load balancers and by tools of other registries. */
    private static final Set<String> NOT_FOR_PROGRAMS =
            Set.of("GET /", "POST /", "GET /_health", "GET /master_available");

    private static final SchemaSubmission SCHEMA = SchemaSubmission.of(SchemaDefinition.avro("\"string\""));
    private static final Resource TOPIC = Resource.topic("n", "k", "r");
    private static final UUID GUID = new UUID(1, 2);

    private static final Map<String, Function<SchemaRegistry, Call<?>>> CALLS = Map.ofEntries(
            entry("POST /associations", one -> one.associations().create(TOPIC, List.of())),
            entry("GET /associations/resources/{}/{}", one -> one.associations()
                    .ofNamed("-", "n", AssociationFilter.ALL)),
            entry("GET /associations/resources/{}", one -> one.associations().ofResource("r", AssociationFilter.ALL)),
            entry("PUT /associations/resources/{}", one -> one.associations().upsert(TOPIC, List.of())),
            entry("DELETE /associations/resources/{}", one -> one.associations()
                    .delete("r", AssociationFilter.ALL, true)),
            entry("GET /associations/subjects/{}", one -> one.associations().ofSubject("s", AssociationFilter.ALL)),
            entry("POST /associations:batchGet", one -> one.associations()
                    .getAll(List.of(TOPIC), AssociationFilter.ALL)),
            entry("POST /associations:batchMutate", one -> one.associations().changeAll(Map.of(TOPIC, List.of()))),
            entry("POST /compatibility/subjects/{}/versions", one -> one.compatibilities()
                    .check("s", SCHEMA)),
            entry("POST /compatibility/subjects/{}/versions/{}", one -> one.compatibilities()
                    .checkWith("s", 1, SCHEMA)),
            entry("GET /config", one -> one.configs().own(Scope.TOP)),
            entry("PUT /config", one -> one.configs().update(Scope.TOP, ConfigChange.NONE)),
            entry("DELETE /config", one -> one.configs().delete(Scope.TOP)),
            entry("GET /config/{}", one -> one.configs().own(Scope.GLOBAL)),
            entry("PUT /config/{}", one -> one.configs().update(Scope.subject("s"), ConfigChange.NONE)),
            entry("DELETE /config/{}", one -> one.configs().delete(Scope.context(".c"))),
            entry("GET /contexts", one -> one.contexts().list(Listing.LIVE)),
            entry("DELETE /contexts/{}", one -> one.contexts().delete(".c")),
            entry("GET /health/live", one -> one.server().probe("live")),
            entry("GET /health/ready", one -> one.server().probe("ready")),
            entry("GET /health/startup", one -> one.server().probe("startup")),
            entry("GET /incipit/v1/cluster", one -> one.server().cluster()),
            entry("GET /incipit/v1/commands/{}", one -> one.server().command("c-1")),
            entry("GET /incipit/v1/health", one -> one.server().health()),
            entry("GET /incipit/v1/subjects", one -> one.subjects().page(Listing.LIVE, SubjectOrder.NAME)),
            entry("GET /mode", one -> one.modes().own(Scope.TOP)),
            entry("PUT /mode", one -> one.modes().set(Scope.TOP, "IMPORT", true)),
            entry("DELETE /mode", one -> one.modes().delete(Scope.TOP, false)),
            entry("GET /mode/{}", one -> one.modes().inForce(Scope.subject("s"))),
            entry("PUT /mode/{}", one -> one.modes().set(Scope.subject("s"), "READONLY", false)),
            entry("DELETE /mode/{}", one -> one.modes().delete(Scope.subject("s"), true)),
            entry("GET /openapi.json", one -> one.server().openApi()),
            entry("GET /schemas", one -> one.schemas().search(SchemaSearch.of(Listing.ALL))),
            entry("GET /schemas/guids/{}", one -> one.schemas().byGuid(GUID)),
            entry("GET /schemas/guids/{}/ids", one -> one.schemas().idsOf(GUID)),
            entry("GET /schemas/ids/{}", one -> one.schemas().byId(1, "s")),
            entry("GET /schemas/ids/{}/schema", one -> one.schemas().text(1, "")),
            entry("GET /schemas/ids/{}/subjects", one -> one.schemas().subjectsOf(1, Listing.LIVE)),
            entry("GET /schemas/ids/{}/versions", one -> one.schemas().versionsOf(1, Listing.LIVE)),
            entry("GET /schemas/types", one -> one.schemas().types()),
            entry("GET /subjects", one -> one.subjects().list()),
            entry("POST /subjects/{}", one -> one.subjects().lookUp("s", SCHEMA, Visibility.LIVE)),
            entry("DELETE /subjects/{}", one -> one.subjects().delete("s")),
            entry("GET /subjects/{}/metadata", one -> one.versions().latest("s", Map.of("a", "b"))),
            entry("POST /subjects/{}/undelete", one -> one.subjects().undelete("s")),
            entry("GET /subjects/{}/versions", one -> one.versions().list("s", Listing.LIVE)),
            entry("POST /subjects/{}/versions", one -> one.subjects().register("s", SCHEMA)),
            entry("GET /subjects/{}/versions/{}", one -> one.versions().latest("s")),
            entry("DELETE /subjects/{}/versions/{}", one -> one.versions().deletePermanently("s", 1)),
            entry("GET /subjects/{}/versions/{}/referencedby", one -> one.versions()
                    .referrers("s", 1, Listing.LIVE)),
            entry("GET /subjects/{}/versions/{}/schema", one -> one.versions().text("s", 1, "")),
            entry("POST /subjects/{}/versions/{}/tags", one -> one.versions().tag("s", 1, TagChange.adding())),
            entry("POST /subjects/{}/versions/{}/undelete", one -> one.versions()
                    .undelete("s", 1)),
            entry("GET /v1/metadata/deployment", one -> one.server().deployment()),
            entry("GET /v1/metadata/id", one -> one.server().identity()),
            entry("GET /v1/metadata/version", one -> one.server().version()));

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server = server();

    static Stream<String> endpoints() {
        return MemoryNode.endpoints().stream()
                .map(endpoint -> endpoint.toString().replaceAll("\\{[^}]*}", "{}"))
                .filter(endpoint -> !NOT_FOR_PROGRAMS.contains(endpoint));
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            try (exchange) {
                seen.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getRawPath());
                exchange.sendResponseHeaders(404, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void client_hasACall_forTheEndpoint(String endpoint) {
        assertThat(CALLS).containsKey(endpoint);
        RegistryConnection connection = RegistryConnection.to(
                        "http://localhost:" + server.getAddress().getPort())
                .with(new RetryPolicy(0, Duration.ZERO, Duration.ZERO));

        outcome(Objects.requireNonNull(CALLS.get(endpoint)).apply(SchemaRegistry.connect(connection)));

        String template = "\\Q" + endpoint.replace("{}", "\\E[^/]+\\Q") + "\\E";
        assertThat(seen).singleElement().asString().matches(template);
    }

    private static void outcome(Call<?> call) {
        try {
            call.later().join();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(RegistryClientException.class);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
