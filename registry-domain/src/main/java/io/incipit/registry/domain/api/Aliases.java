// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Subject;

/** Names that stand for other subjects. Thread-safe; never waits. */
@FunctionalInterface
public interface Aliases {

    /**
     * The subject that the name stands for: the alias in its own configuration, understood in its own context; itself
     * if it has none. One step only, and a context stands for nothing but itself.
     */
    Subject resolve(Subject subject);
}
