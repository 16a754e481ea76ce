// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether writes can be sent to the node. */
public record MasterResponse(
        @JsonProperty("master_available") boolean masterAvailable) {}
