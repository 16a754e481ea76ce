// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a schema could be registered.
 *
 * @param messages what is incompatible; only when asked for, and then also when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompatibilityCheckResponse(
        @JsonProperty("is_compatible") boolean compatible,
        @JsonProperty("messages") @Nullable List<String> messages) {

    public static CompatibilityCheckResponse of(List<String> findings, boolean verbose) {
        return new CompatibilityCheckResponse(findings.isEmpty(), verbose ? findings : null);
    }
}
