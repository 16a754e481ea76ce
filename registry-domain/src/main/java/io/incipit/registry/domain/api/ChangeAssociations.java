// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import java.util.List;

/**
 * Change the associations of resources; each request succeeds or fails on its own.
 *
 * @param context of subjects that do not name their own
 * @param dryRun say what would be refused, and write nothing
 */
public record ChangeAssociations(CommandId command, Context context, boolean dryRun, List<ResourceChanges> requests) {

    public ChangeAssociations {
        requests = List.copyOf(requests);
    }
}
