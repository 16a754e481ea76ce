// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Calls whose answers no right registry gives together. */
public record Violation(String what, List<Call> calls) {

    @Override
    public String toString() {
        return what + calls.stream().map(call -> "\n    " + call).collect(joining());
    }
}
