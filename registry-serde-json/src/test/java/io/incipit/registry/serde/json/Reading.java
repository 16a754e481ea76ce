// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sensor tells, as an application would write it. */
public record Reading(
        @JsonProperty(required = true) String sensor,
        double value,
        @Nullable Instant at,

        @JsonPropertyDescription("whether it was warm") @Nullable
        Boolean warm,

        @Nullable List<Reading> earlier,
        @Nullable Map<String, Place> places,
        @Nullable Kind kind) {

    /** A reading of little. */
    static Reading of(String sensor, double value) {
        return new Reading(sensor, value, null, null, null, null, null);
    }

    /** Where a sensor is. */
    public record Place(int floor, @Nullable Place beside) {}

    /** What a sensor is. */
    public enum Kind {
        INSIDE,
        OUTSIDE
    }
}
