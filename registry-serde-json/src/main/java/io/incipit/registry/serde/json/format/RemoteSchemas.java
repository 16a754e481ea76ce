// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Schemas that stand elsewhere, by their addresses. Thread-safe. */
interface RemoteSchemas {

    /** There are none: what is not in the registry does not exist. */
    RemoteSchemas NONE = address -> Optional.empty();

    /** The schema that stands at an address; empty if none does, or if it may not be asked for. */
    Optional<JsonNode> find(String address);
}
