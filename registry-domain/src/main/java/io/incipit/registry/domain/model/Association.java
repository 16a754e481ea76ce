// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * A resource's keys or values are described by the schemas of a subject.
 *
 * @param guid names the association; no other ever has the same
 * @param frozen it can only be removed, together with its subject
 */
public record Association(
        String guid, Resource resource, AssociationType type, Subject subject, Lifecycle lifecycle, boolean frozen) {

    public AssociationKey key() {
        return new AssociationKey(resource.namespace(), resource.name(), resource.type(), type, subject);
    }

    public boolean isStrong() {
        return lifecycle == Lifecycle.STRONG;
    }
}
