// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Symptom;
import java.util.List;

/** One look at something that can be wrong. Changes nothing and takes no right from anybody. */
public interface Examination {

    /** When it is worth its time. */
    enum Occasion {
        /** At each start of a node, and when somebody asks: it costs a question or two. */
        START,

        /** When somebody asks: it reads the whole log, or the start itself tells of what it would find. */
        REQUEST
    }

    /** What is looked at, in a word or two. */
    String subject();

    Occasion occasion();

    /**
     * What is wrong, as far as this can be seen now.
     *
     * @throws RegistryException.Unavailable when it cannot be looked at; the message says why
     */
    List<Symptom> symptoms();
}
