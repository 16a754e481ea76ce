// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

/** Is told how far each append has come, on the thread that appends: the place where tests put their faults. */
@FunctionalInterface
interface AppendObserver {

    AppendObserver NONE = phase -> {};

    void reached(AppendPhase phase);
}
