// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.model.CurrentHolder;

/** The node that holds the right to write, and since when. */
public record CurrentHolderBody(String nodeId, String url, String since) {

    static CurrentHolderBody of(CurrentHolder currentHolder) {
        return new CurrentHolderBody(
                currentHolder.holder().nodeId(),
                currentHolder.holder().url(),
                currentHolder.since().toString());
    }
}
