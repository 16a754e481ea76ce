// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Answer.Deleted;
import io.incipit.registry.history.Answer.Found;
import io.incipit.registry.history.Answer.Listed;
import io.incipit.registry.history.Answer.Refused;
import io.incipit.registry.history.Answer.Registered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What one subject holds: a model of a registry, small enough to be believed. Immutable. */
record SubjectState(NavigableMap<Integer, Held> versions) {

    static final SubjectState EMPTY = new SubjectState(Collections.emptyNavigableMap());

    /** One version of the subject. */
    record Held(String content, boolean deleted) {
        @Override
        public String toString() {
            return content + (deleted ? " (deleted)" : "");
        }
    }

    /** What an operation leads to, and what it is answered; ids are left out. */
    record Step(SubjectState after, Answer answer) {}

    SubjectState {
        versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
    }

    /** Soft-deleted versions keep their numbers; those with the same content give way to the new one. */
    Step registered(String content) {
        List<Integer> present =
                numbers(held -> !held.deleted() && held.content().equals(content));
        if (!present.isEmpty()) {
            return new Step(this, new Registered(present.get(0), 0));
        }
        int next = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        NavigableMap<Integer, Held> after = new TreeMap<>(versions);
        after.values().removeIf(held -> held.content().equals(content));
        after.put(next, new Held(content, false));
        return new Step(new SubjectState(after), new Registered(next, 0));
    }

    Step marked(int version) {
        return numbers(held -> !held.deleted()).contains(version) ? marked(List.of(version)) : refused();
    }

    Step marked() {
        List<Integer> live = numbers(held -> !held.deleted());
        return live.isEmpty() ? refused() : marked(live);
    }

    Step removed(int version) {
        return numbers(Held::deleted).contains(version) ? removed(List.of(version)) : refused();
    }

    Step removed() {
        List<Integer> deleted = numbers(Held::deleted);
        return deleted.isEmpty() || deleted.size() < versions.size() ? refused() : removed(deleted);
    }

    Step read(int version) {
        List<Integer> live = numbers(held -> !held.deleted());
        int asked = version == 0 && !live.isEmpty() ? live.get(live.size() - 1) : version;
        Held held = versions.get(asked);
        return live.contains(asked) && held != null ? new Step(this, new Found(asked, 0, held.content())) : refused();
    }

    Step listed() {
        List<Integer> live = numbers(held -> !held.deleted());
        return live.isEmpty() ? refused() : new Step(this, new Listed(live));
    }

    private Step marked(List<Integer> numbers) {
        NavigableMap<Integer, Held> after = new TreeMap<>(versions);
        numbers.forEach(number -> after.computeIfPresent(number, (key, held) -> new Held(held.content(), true)));
        return new Step(new SubjectState(after), new Deleted(numbers));
    }

    private Step removed(List<Integer> numbers) {
        NavigableMap<Integer, Held> after = new TreeMap<>(versions);
        numbers.forEach(after::remove);
        return new Step(new SubjectState(after), new Deleted(numbers));
    }

    private Step refused() {
        return new Step(this, new Refused());
    }

    private List<Integer> numbers(Predicate<Held> which) {
        return versions.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
