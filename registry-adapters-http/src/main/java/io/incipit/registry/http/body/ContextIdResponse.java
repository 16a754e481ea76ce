// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.model.SchemaId;

/** An id and the context that it belongs to. */
public record ContextIdResponse(String context, int id) {

    public static ContextIdResponse of(SchemaId id) {
        return new ContextIdResponse(id.context().name(), id.value());
    }
}
