// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.incipit.registry.domain.api.CommandFate;

/** That the log tells nothing of a write; a refusal with what programs need to go on beside it. */
public record UnrecordedCommandResponse(
        @JsonProperty("error_code") int errorCode,
        @JsonProperty("message") String message,
        @JsonProperty("command") String command,
        @JsonProperty("outcome") String outcome,
        @JsonProperty("offset") long offset) {

    public static UnrecordedCommandResponse of(CommandFate.Unrecorded fate) {
        String message =
                "No record of the command %s stands in the log up to offset %d: it did not happen, or had nothing "
                                .formatted(fate.command(), fate.position())
                        + "to change, or is older than the last %d commands, or compaction has taken its records"
                                .formatted(fate.remembered());
        return new UnrecordedCommandResponse(404, message, fate.command().value(), "unrecorded", fate.position());
    }
}
