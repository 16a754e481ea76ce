// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegistryException;

/** Subjects with all that a page of them shows. Thread-safe; never waits for the log. */
public interface SubjectCatalogue {

    /**
     * The catalogue as it stands now; it does not change while it is looked at.
     *
     * @throws RegistryException.Unavailable while the log is being read
     */
    Snapshot now();

    /** The catalogue at one moment. Immutable. */
    interface Snapshot {

        /** Names the moment: the same name, the same pages. Letters, digits and dashes. */
        String name();

        SubjectPage page(SubjectPageQuery query);
    }
}
