// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static java.util.stream.Collectors.joining;

import io.incipit.registry.domain.decision.Repair;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.domain.spi.WholeLog;
import io.incipit.registry.domain.state.RegistryState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what an aborted transaction left in the log and nothing committed has put right since. */
public final class UnrepairedAborts implements Examination {

    private static final String CODE = "aborted-records";
    private static final int SHOWN = 5;

    private final WholeLog log;

    public UnrepairedAborts(WholeLog log) {
        this.log = log;
    }

    @Override
    public String subject() {
        return "aborted records";
    }

    @Override
    public Occasion occasion() {
        return Occasion.REQUEST;
    }

    @Override
    public List<Symptom> symptoms() {
        WholeLog.Facts facts = log.read();
        RegistryState committed = replayed(facts.committed());
        Map<RegistryEvent, Long> lastSaid = new HashMap<>();
        facts.committed()
                .forEach(entry -> lastSaid.put(entry.event(), entry.stamp().offset()));
        List<LogEntry> open = facts.aborted().stream()
                .filter(entry -> Repair.of(committed, List.of(entry)).stream()
                        .anyMatch(repair -> saidAt(repair, committed, lastSaid)
                                < entry.stamp().offset()))
                .toList();
        return open.isEmpty() ? List.of() : List.of(symptom(committed, open));
    }

    /** What the facts make of an empty registry. */
    public static RegistryState replayed(List<LogEntry> facts) {
        RegistryState state = RegistryState.EMPTY;
        for (LogEntry fact : facts) {
            state = state.replay(fact);
        }
        return state;
    }

    /**
     * Where the log says this last. A version is found by its record: a deletion of its subject may have changed since
     * what it says.
     */
    private static long saidAt(RegistryEvent fact, RegistryState committed, Map<RegistryEvent, Long> lastSaid) {
        if (fact instanceof SchemaPut put) {
            return committed
                    .versions(put.subject())
                    .get(put.version())
                    .map(schema -> schema.stamp().offset())
                    .orElse(-1L);
        }
        return lastSaid.getOrDefault(fact, -1L);
    }

    private static Symptom symptom(RegistryState committed, List<LogEntry> open) {
        String offsets = open.stream()
                .limit(SHOWN)
                .map(entry -> "%d (%s)"
                        .formatted(
                                entry.stamp().offset(), entry.event().getClass().getSimpleName()))
                .collect(joining(", "));
        String more = open.size() > SHOWN ? " and %d more".formatted(open.size() - SHOWN) : "";
        return Symptom.warning(
                CODE,
                "%d aborted record(s) are not repaired: offset %s%s".formatted(open.size(), offsets, more),
                "Registries that read uncommitted take them for true",
                Remedy.of(
                        "The next node that takes the right to write repairs what was aborted since the last committed "
                                + "record: restart the node that holds it, and write something. %d record(s) are owed. "
                                        .formatted(Repair.of(committed, open).size())
                                + "What is still found then was aborted earlier: write the same settings and versions again"));
    }
}
