// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Answer.Refused;
import io.incipit.registry.history.Answer.Registered;
import io.incipit.registry.history.Operation.ReadId;
import io.incipit.registry.history.Operation.Register;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who has seen the position of a registration is told what its id stands for. */
final class NoIdForgotten implements Rule {

    @Override
    public Stream<Violation> violations(List<Call> history) {
        Set<String> freed = Telling.freed(history);
        List<Call> registrations = history.stream()
                .filter(call -> call.answer() instanceof Registered
                        && call.operation() instanceof Register register
                        && !freed.contains(register.context() + " " + register.content()))
                .toList();
        return history.stream()
                .filter(call -> call.operation() instanceof ReadId && call.answer() instanceof Refused)
                .flatMap(question -> registrations.stream()
                        .filter(registration -> gave(registration, question))
                        .limit(1)
                        .map(registration -> new Violation(
                                "an id was not known to one who had seen it given", List.of(registration, question))));
    }

    private static boolean gave(Call registration, Call question) {
        return registration.answer() instanceof Registered told
                && question.operation() instanceof ReadId asked
                && asked.id() == told.id()
                && asked.context().equals(registration.operation().context())
                && registration.isSeenBy(question);
    }
}
