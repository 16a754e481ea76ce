// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.model.Holder;
import org.jspecify.annotations.Nullable;

/** How the node is; every member is written, null where there is nothing to say. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HealthResponse(
        boolean ready,
        long position,
        long unreadable,
        @Nullable String firstUnreadable,
        @Nullable String writeRefusal,
        @Nullable HolderBody holder) {

    public static HealthResponse of(Health.Report report) {
        return new HealthResponse(
                report.ready(),
                report.position(),
                report.unreadable(),
                report.firstUnreadable().orElse(null),
                report.writeRefusal().orElse(null),
                report.holder().map(HolderBody::of).orElse(null));
    }

    /** The node that holds the right to write. */
    public record HolderBody(String nodeId, String url) {

        static HolderBody of(Holder holder) {
            return new HolderBody(holder.nodeId(), holder.url());
        }
    }
}
