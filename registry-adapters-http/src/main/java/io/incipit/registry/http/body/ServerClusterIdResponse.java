// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Which registry this is, and on which Kafka cluster. */
public record ServerClusterIdResponse(Scope scope) {

    public static ServerClusterIdResponse of(String kafkaCluster, String group) {
        return new ServerClusterIdResponse(new Scope(List.of(), new Clusters(kafkaCluster, group)));
    }

    /** What the id is of; the path is always empty. */
    public record Scope(List<String> path, Clusters clusters) {}

    /** The two that make the id. */
    public record Clusters(
            @JsonProperty("kafka-cluster") String kafkaCluster,
            @JsonProperty("schema-registry-cluster") String group) {}
}
