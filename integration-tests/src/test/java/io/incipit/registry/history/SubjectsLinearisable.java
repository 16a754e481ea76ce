// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.incipit.registry.history.Operation.OnSubject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The calls of each subject can be put into an order in which a registry that does one at a time answers the same. */
final class SubjectsLinearisable implements Rule {

    @Override
    public Stream<Violation> violations(List<Call> history) {
        return history.stream()
                .filter(call -> call.operation() instanceof OnSubject)
                .collect(groupingBy(call -> ((OnSubject) call.operation()).subject(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> new OrderSearch(entry.getValue()).violation(entry.getKey()))
                .flatMap(Optional::stream);
    }
}
