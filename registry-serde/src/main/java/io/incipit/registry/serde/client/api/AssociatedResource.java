// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.RegistryAnswer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A resource with its associations, or with those that a write has changed.
 *
 * <pre>{@code
 * Resource orders = Resource.topic("orders", "lkc-1", "orders-1");
 * AssociatedResource changed = registry.associations()
 *         .upsert(orders, List.of(AssociationChange.of("orders-v2", "value", "WEAK")))
 *         .now();
 * changed.associations().forEach(one -> System.out.println(one.subject() + " is " + one.lifecycle()));
 * }</pre>
 */
public record AssociatedResource(Resource resource, List<AssociatedSubject> associations) {

    static AssociatedResource read(JsonNode answer) {
        return new AssociatedResource(
                new Resource(
                        answer.path("resourceName").asText(""),
                        answer.path("resourceNamespace").asText(""),
                        answer.path("resourceId").asText(""),
                        answer.path("resourceType").asText(null)),
                StreamSupport.stream(answer.path("associations").spliterator(), false)
                        .map(one -> RegistryAnswer.read(one, AssociatedSubject.class))
                        .toList());
    }

    /** A subject that is associated with the resource. */
    public record AssociatedSubject(
            String subject,
            @Nullable String associationType,
            @Nullable String lifecycle,
            @Nullable Boolean frozen) {}
}
