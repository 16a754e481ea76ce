// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.ClusterView;
import io.incipit.registry.domain.model.CurrentHolder;
import io.incipit.registry.domain.model.Holder;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterRoutesTest {

    static final ClusterView.View VIEW = new ClusterView.View(
            new Holder("a", "http://a:1"),
            true,
            false,
            true,
            7,
            Optional.of(new CurrentHolder(new Holder("b", "http://b:2"), Instant.ofEpochMilli(1))));

    @Test
    void cluster_tellsWhoWritesAndHowThisNodeIs() {
        assertThat(new Requests(new ClusterRoutes(() -> VIEW)).get("/incipit/v1/cluster"))
                .isEqualTo(
                        "200 {\"holder\":{\"nodeId\":\"b\",\"url\":\"http://b:2\",\"since\":\"1970-01-01T00:00:00.001Z\"},"
                                + "\"nodes\":[{\"nodeId\":\"a\",\"url\":\"http://a:1\",\"eligible\":true,\"holds\":false,"
                                + "\"ready\":true,\"position\":7}]}");
    }
}
