// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** What tells an association from others in the log: all of it but the resource's id. */
public record AssociationKey(
        String resourceNamespace, String resourceName, String resourceType, AssociationType type, Subject subject) {}
