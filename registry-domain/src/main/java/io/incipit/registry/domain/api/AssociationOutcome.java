// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegistryException;

/** What became of one request among several. */
public sealed interface AssociationOutcome {

    /** What was done; throws the refusal if nothing was. */
    ResourceAssociations orThrow();

    /** It succeeded. */
    record Done(ResourceAssociations associations) implements AssociationOutcome {
        @Override
        public ResourceAssociations orThrow() {
            return associations;
        }
    }

    /** It failed; nothing of it was written. */
    record Refused(RegistryException refusal) implements AssociationOutcome {
        @Override
        public ResourceAssociations orThrow() {
            throw refusal;
        }
    }
}
