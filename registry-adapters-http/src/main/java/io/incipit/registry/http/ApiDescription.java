// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.http.openapi.OpenApi;
import io.incipit.registry.http.openapi.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The OpenAPI document of all routes, made once. */
@Singleton
final class ApiDescription {

    private final JsonNode document;

    /** @throws IllegalStateException if a route is not described */
    @Inject
    ApiDescription(Set<Routes> all, Identity identity) {
        List<Operation> operations = all.stream()
                .flatMap(group -> group.routes().stream())
                .map(route -> new Operation(route.method().name(), route.template(), route.name(), route.offered()))
                .toList();
        this.document = new OpenApi(MediaTypes.OFFERED, MediaTypes.ACCEPTED)
                .document(operations, identity.about().version());
    }

    JsonNode document() {
        return document;
    }
}
