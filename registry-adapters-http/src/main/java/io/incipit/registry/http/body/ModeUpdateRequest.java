// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The mode to set, as the caller spells it; null clears the one that is set. */
public record ModeUpdateRequest(@Nullable String mode) {

    // Declared to say which of the two ways of making one is for objects.
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public ModeUpdateRequest(@JsonProperty("mode") @Nullable String mode) {
        this.mode = mode;
    }

    /** A bare text is taken for the mode, as by the field's servers. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ModeUpdateRequest ofText(String mode) {
        return new ModeUpdateRequest(mode);
    }
}
