// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Operation.OnSubject;
import io.incipit.registry.history.Operation.Register;
import java.util.List;
import java.util.stream.Stream;

/** Nobody is told of a content whose registration was not even begun when the answer was there. */
final class NothingUnregistered implements Rule {

    @Override
    public Stream<Violation> violations(List<Call> history) {
        List<Call> registrations = history.stream()
                .filter(call -> call.operation() instanceof Register)
                .toList();
        return Telling.of(history)
                .filter(telling -> telling.call().operation().isRead())
                .filter(telling -> registrations.stream().noneMatch(call -> explains(call, telling)))
                .map(telling -> new Violation(
                        "content %s was told before anybody registered it".formatted(telling.content()),
                        List.of(telling.call())));
    }

    private static boolean explains(Call registration, Telling telling) {
        return registration.operation() instanceof Register register
                && register.content().equals(telling.content())
                && isOfTheSame(register, telling.call().operation())
                && !telling.call().isBefore(registration);
    }

    private static boolean isOfTheSame(Register register, Operation question) {
        return question instanceof OnSubject about
                ? register.subject().equals(about.subject())
                : register.context().equals(question.context());
    }
}
