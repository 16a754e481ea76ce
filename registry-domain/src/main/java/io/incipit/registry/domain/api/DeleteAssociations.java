// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;

/**
 * Remove associations of a resource.
 *
 * @param filter which of them
 * @param cascade take frozen ones too, and their subjects with them
 * @param dryRun say what would be refused, and write nothing
 */
public record DeleteAssociations(
        CommandId command, String resourceId, AssociationFilter filter, boolean cascade, boolean dryRun) {}
