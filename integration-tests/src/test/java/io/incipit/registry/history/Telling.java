// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Answer.Deleted;
import io.incipit.registry.history.Answer.Found;
import io.incipit.registry.history.Answer.Registered;
import io.incipit.registry.history.Answer.Told;
import io.incipit.registry.history.Answer.Unknown;
import io.incipit.registry.history.Operation.DeleteSubject;
import io.incipit.registry.history.Operation.DeleteVersion;
import io.incipit.registry.history.Operation.OnSubject;
import io.incipit.registry.history.Operation.ReadId;
import io.incipit.registry.history.Operation.Register;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer that named an id or a version together with its content. */
record Telling(String context, String content, Optional<Integer> id, Optional<Version> version, Call call) {

    /** A version of a subject. */
    record Version(String subject, int number) {}

    static Stream<Telling> of(List<Call> history) {
        return history.stream().flatMap(Telling::of);
    }

    private static Stream<Telling> of(Call call) {
        String context = call.operation().context();
        if (call.operation() instanceof Register asked && call.answer() instanceof Registered told) {
            Version version = new Version(asked.subject(), told.version());
            return Stream.of(new Telling(context, asked.content(), Optional.of(told.id()), Optional.of(version), call));
        }
        if (call.operation() instanceof OnSubject asked && call.answer() instanceof Found told) {
            Version version = new Version(asked.subject(), told.version());
            return Stream.of(new Telling(context, told.content(), Optional.of(told.id()), Optional.of(version), call));
        }
        if (call.operation() instanceof ReadId asked && call.answer() instanceof Told told) {
            return Stream.of(new Telling(context, told.content(), Optional.of(asked.id()), Optional.empty(), call));
        }
        return Stream.empty();
    }

    /** The subjects of which something was, or may have been, deleted for good. */
    static Set<String> emptied(List<Call> history) {
        return history.stream()
                .filter(call -> call.answer() instanceof Deleted || call.answer() instanceof Unknown)
                .flatMap(call -> deletedForGood(call.operation()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> deletedForGood(Operation operation) {
        if (operation instanceof DeleteVersion deletion && deletion.permanent()) {
            return Stream.of(deletion.subject());
        }
        return operation instanceof DeleteSubject deletion && deletion.permanent()
                ? Stream.of(deletion.subject())
                : Stream.empty();
    }

    /** The contents that were, or may have been, registered as subjects of which something was deleted for good. */
    static Set<String> freed(List<Call> history) {
        Set<String> emptied = emptied(history);
        return history.stream()
                .map(Call::operation)
                .filter(Register.class::isInstance)
                .map(Register.class::cast)
                .filter(asked -> emptied.contains(asked.subject()))
                .map(asked -> asked.context() + " " + asked.content())
                .collect(Collectors.toSet());
    }

    String contextAndContent() {
        return context + " " + content;
    }
}
