// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import java.util.List;
import java.util.stream.Stream;

/** A promise of a registry. */
interface Rule {

    /** The calls that break it. */
    Stream<Violation> violations(List<Call> history);
}
