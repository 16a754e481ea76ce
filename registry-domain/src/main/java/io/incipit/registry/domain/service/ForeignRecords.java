// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Finds what another registry wrote while a node of this one held the right to write. */
public final class ForeignRecords implements Examination {

    private final Supplier<RegistryState> state;

    public ForeignRecords(Supplier<RegistryState> state) {
        this.state = state;
    }

    @Override
    public String subject() {
        return "foreign records";
    }

    /** A node that finds one refuses writes, and says so. */
    @Override
    public Occasion occasion() {
        return Occasion.REQUEST;
    }

    @Override
    public List<Symptom> symptoms() {
        return state
                .get()
                .foreignWriter()
                .map(stamp -> Symptom.error(
                        "foreign-record",
                        "The record at offset %d (%s) was written by another registry while a node of this one held the "
                                        .formatted(stamp.offset(), Instant.ofEpochMilli(stamp.timestampMs()))
                                + "right to write",
                        "Two that write can give one id to two schemas: all nodes refuse writes",
                        Remedy.of(
                                "Stop the other registry, then start one node so",
                                "bin/incipit serve --takeover FILE")))
                .stream()
                .toList();
    }
}
