// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.ClusterView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds the right to write, and how the nodes are that are known; null where there is nothing to say. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClusterResponse(@Nullable CurrentHolderBody holder, List<NodeBody> nodes) {

    /** As the node that is asked sees it. */
    public static ClusterResponse of(ClusterView.View view) {
        return new ClusterResponse(view.holder().map(CurrentHolderBody::of).orElse(null), List.of(NodeBody.of(view)));
    }

    /** A node by its own account. */
    public record NodeBody(String nodeId, String url, boolean eligible, boolean holds, boolean ready, long position) {

        static NodeBody of(ClusterView.View view) {
            return new NodeBody(
                    view.self().nodeId(),
                    view.self().url(),
                    view.eligible(),
                    view.holds(),
                    view.ready(),
                    view.position());
        }
    }
}
