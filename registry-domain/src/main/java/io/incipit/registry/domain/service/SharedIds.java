// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Finds ids that stand for two contents in one context, which registries without fencing leave behind. */
public final class SharedIds implements Examination {

    private static final String CODE = "id-two-contents";

    private final Supplier<RegistryState> state;

    public SharedIds(Supplier<RegistryState> state) {
        this.state = state;
    }

    @Override
    public String subject() {
        return "ids";
    }

    @Override
    public Occasion occasion() {
        return Occasion.START;
    }

    @Override
    public List<Symptom> symptoms() {
        RegistryState now = state.get();
        return now.sharedIds().map(id -> symptom(now, now.usesOf(id))).toList();
    }

    private static Symptom symptom(RegistryState state, List<RegisteredSchema> uses) {
        SchemaId id = uses.get(0).id();
        String bearers = uses.stream()
                .map(use -> "%s version %d (guid %s, offset %d)"
                        .formatted(
                                use.subject(),
                                use.version().number(),
                                use.schema().guid(),
                                use.stamp().offset()))
                .sorted()
                .collect(joining(", "));
        String answering = state.byId(id)
                .map(use ->
                        "%s version %d".formatted(use.subject(), use.version().number()))
                .orElse("none");
        return Symptom.error(
                CODE,
                "Id %d of context %s stands for more than one content: %s"
                        .formatted(id.value(), id.context().name(), bearers),
                "Messages that bear the id were written with one of them, and are all read with that of "
                        + answering
                        + ", whose record came last",
                new Remedy(
                        "Find out which messages bear the id, then delete the version that nobody needs, and register its "
                                + "content anew: that gives it an id of its own. For the version whose record came first",
                        deletion(state, uses)));
    }

    private static List<String> deletion(RegistryState state, List<RegisteredSchema> uses) {
        RegisteredSchema first =
                Collections.min(uses, comparing(use -> use.stamp().offset()));
        String command = "curl -X DELETE '%s/subjects/%s/versions/%s"
                .formatted(
                        state.holder().map(Holder::url).orElse("$REGISTRY"),
                        first.subject(),
                        first.version().number());
        return List.of(command + "'", command + "?permanent=true'");
    }
}
