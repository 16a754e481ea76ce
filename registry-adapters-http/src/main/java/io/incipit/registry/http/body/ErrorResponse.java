// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What every refusal says: a code that programs branch on and a text for people. */
public record ErrorResponse(
        @JsonProperty("error_code") int errorCode,
        @JsonProperty("message") String message) {}
