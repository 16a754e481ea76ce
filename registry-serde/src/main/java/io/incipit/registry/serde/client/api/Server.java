// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.RegistryAnswer;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registry itself: what runs, where, and how it is.
 *
 * <pre>{@code
 * Server.Health health = registry.server().health().now();
 * System.out.println(health.ready() ? "has read up to " + health.position() : "not ready");
 * }</pre>
 */
public final class Server {

    private static final int UNWELL = 503;
    private static final int UNRECORDED = 404;

    private final Calls calls;

    Server(Calls calls) {
        this.calls = calls;
    }

    /** What the server is. */
    public Call<Version> version() {
        return calls.of(RegistryRequest.get("v1", "metadata", "version"), Version.class);
    }

    /** Which registry this is, on which Kafka cluster. */
    public Call<Identity> identity() {
        return calls.of(RegistryRequest.get("v1", "metadata", "id"), Server::identity);
    }

    /** What the operator says of the deployment. */
    public Call<List<String>> deployment() {
        return calls.of(
                RegistryRequest.get("v1", "metadata", "deployment"),
                answer -> RegistryAnswer.readList(answer.json().path("attributes"), String.class));
    }

    /** Who holds the right to write, as the node that answers sees it. Incipit's own. */
    public Call<Cluster> cluster() {
        return calls.of(RegistryRequest.get("incipit", "v1", "cluster"), Cluster.class);
    }

    /** How the node is that answers, well or not. Incipit's own. */
    public Call<Health> health() {
        return calls.of(RegistryRequest.get("incipit", "v1", "health").answeredBy(UNWELL), Health.class);
    }

    /**
     * Whether the node that answers is fit for something, and if not why not. Incipit's own.
     *
     * @param probe {@code live}, {@code ready} or {@code startup}
     */
    public Call<Diagnosis> probe(String probe) {
        return calls.of(RegistryRequest.get("health", probe).answeredBy(UNWELL), Diagnosis.class);
    }

    /** What became of a write, by its name. Incipit's own. */
    public Call<CommandOutcome> command(String name) {
        RegistryRequest request = RegistryRequest.get("incipit", "v1", "commands", name);
        return calls.of(request.answeredBy(UNRECORDED), answer -> {
            if (!answer.json().has("outcome")) {
                throw RegistryClientException.refused(
                        answer.status(), answer.status(), "The registry keeps no account of writes");
            }
            return answer.as(CommandOutcome.class);
        });
    }

    /** The whole API as an OpenAPI document in JSON. Incipit's own. */
    public Call<String> openApi() {
        return calls.of(RegistryRequest.get("openapi.json"), RegistryAnswer::text);
    }

    private static Identity identity(RegistryAnswer answer) {
        JsonNode clusters = answer.json().path("scope").path("clusters");
        return new Identity(
                clusters.path("kafka-cluster").asText(""),
                clusters.path("schema-registry-cluster").asText(""));
    }

    /** A release and the commit that it was built of. */
    public record Version(String version, @Nullable String commitId) {}

    /** A Kafka cluster, and the group of the registry on it. */
    public record Identity(String kafkaCluster, String schemaRegistryCluster) {}

    /** Who may write, if somebody, and the nodes that are known. */
    public record Cluster(@Nullable Holder holder, List<Node> nodes) {}

    /** The node that holds the right to write, and since when in ISO 8601. */
    public record Holder(
            String nodeId, String url, @Nullable String since) {}

    /** A node by its own account. */
    public record Node(String nodeId, String url, boolean eligible, boolean holds, boolean ready, long position) {}

    /**
     * How a node is.
     *
     * @param position up to which it has read its log
     * @param unreadable how many records it could not read
     */
    public record Health(
            boolean ready,
            long position,
            long unreadable,
            @Nullable String firstUnreadable,
            @Nullable String writeRefusal,
            @Nullable Holder holder) {}

    /** Whether a node is fit, and if not why not. */
    public record Diagnosis(boolean healthy, List<String> reasons) {}
}
