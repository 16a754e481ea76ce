// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request of a batch: a result or a refusal.
 *
 * <pre>{@code
 * Resource orders = Resource.topic("orders", "lkc-1", "orders-1");
 * AssociationChange gone = AssociationChange.of("orders-v1", "value", "WEAK").doing("DELETE");
 * for (BatchResult one : registry.associations().changeAll(Map.of(orders, List.of(gone))).now()) {
 *     System.out.println(one.error() == null ? "done" : one.error().message());
 * }
 * }</pre>
 */
public record BatchResult(
        @Nullable AssociatedResource result, @Nullable Refusal error) {

    static List<BatchResult> readList(JsonNode answer) {
        return StreamSupport.stream(answer.path("results").spliterator(), false)
                .map(BatchResult::read)
                .toList();
    }

    private static BatchResult read(JsonNode one) {
        JsonNode error = one.path("error");
        return error.isObject()
                ? new BatchResult(
                        null,
                        new Refusal(
                                error.path("error_code").asInt(),
                                error.path("message").asText("")))
                : new BatchResult(AssociatedResource.read(one.path("result")), null);
    }

    /** Why a request of the batch was refused. */
    public record Refusal(int errorCode, String message) {}
}
