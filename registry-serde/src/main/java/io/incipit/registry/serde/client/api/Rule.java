// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule; eleven members, because that is what the wire has. What is null is the registry's choice.
 *
 * <pre>{@code
 * Rule paid = Rule.condition("paid", "CEL", "message.cents > 0");
 * SchemaSubmission schema = SchemaSubmission.of(SchemaDefinition.avro(text)).with(RuleSet.domain(paid));
 * registry.subjects().register("orders-value", schema).now();
 * }</pre>
 *
 * @param kind {@code TRANSFORM} or {@code CONDITION}
 * @param mode when it is applied: {@code WRITE}, {@code READ}, {@code WRITEREAD}, {@code UPGRADE}, {@code DOWNGRADE} or
 *     {@code UPDOWN}
 * @param type who carries it out, such as {@code CEL}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rule(
        String name,
        @Nullable String doc,
        @Nullable String kind,
        @Nullable String mode,
        String type,
        Set<String> tags,
        Map<String, String> params,
        @Nullable String expr,
        @Nullable String onSuccess,
        @Nullable String onFailure,
        boolean disabled) {

    /** A condition that data must meet when they are written. */
    public static Rule condition(String name, String type, String expr) {
        return new Rule(name, null, "CONDITION", "WRITE", type, Set.of(), Map.of(), expr, null, null, false);
    }
}
