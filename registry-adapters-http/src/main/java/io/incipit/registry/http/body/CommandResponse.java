// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.CommandEffect;
import io.incipit.registry.domain.api.CommandFate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a write did. */
public record CommandResponse(String command, String outcome, long offset, List<EffectBody> effects) {

    public CommandResponse {
        effects = List.copyOf(effects);
    }

    public static CommandResponse of(CommandFate.Happened fate) {
        return new CommandResponse(
                fate.command().value(),
                "happened",
                fate.offset(),
                fate.effects().stream().map(EffectBody::of).toList());
    }

    /** One thing that it did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EffectBody(
            String kind,
            String subject,
            @Nullable Integer version,
            @Nullable Integer id) {

        static EffectBody of(CommandEffect effect) {
            return new EffectBody(
                    effect.kind().name(), effect.subject().toString(), boxed(effect.version()), boxed(effect.id()));
        }

        private static @Nullable Integer boxed(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }
}
