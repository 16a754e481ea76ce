// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.Mode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mode of a scope; left out where it had none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModeResponse(@Nullable String mode) {

    public static ModeResponse of(Mode mode) {
        return new ModeResponse(mode.name());
    }

    public static ModeResponse of(Optional<Mode> mode) {
        return new ModeResponse(mode.map(Mode::name).orElse(null));
    }
}
