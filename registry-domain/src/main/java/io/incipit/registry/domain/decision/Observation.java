// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A state, and what was looked at in it. Used by one thread at a time. */
final class Observation {

    private final RegistryState state;
    private final List<Seen.Look> looks = new ArrayList<>();

    Observation(RegistryState state) {
        this.state = state;
    }

    SubjectVersions versions(Subject subject) {
        return see(seen -> seen.versions(subject));
    }

    Optional<Config> config(Scope scope) {
        return see(seen -> seen.config(scope));
    }

    Optional<Mode> mode(Scope scope) {
        return see(seen -> seen.mode(scope));
    }

    /** All known contexts, in order. */
    List<Context> contexts() {
        return seeEqual(RegistryState::contexts);
    }

    /** The id that the content has in the context, if that id leads to it: in logs of other writers it may lead elsewhere. */
    Optional<SchemaId> idOf(Context context, Schema content) {
        return seeEqual(seen -> seen.byContent(context, content.guid())
                .map(RegisteredSchema::id)
                .filter(id -> seen.byId(id)
                        .filter(known -> known.schema().equals(content))
                        .isPresent()));
    }

    Optional<RegisteredSchema> version(Subject subject, Version version) {
        return see(seen -> seen.versions(subject).get(version));
    }

    Optional<RegisteredSchema> latestLive(Subject subject) {
        return see(seen -> seen.versions(subject).latestLive());
    }

    /** All that was looked at so far. */
    Seen seen() {
        return new Seen(looks);
    }

    private <T> T see(Function<RegistryState, T> question) {
        T answer = question.apply(state);
        looks.add(Seen.sameObject(question, answer));
        return answer;
    }

    /** For what every state puts together anew, or what may be the same although its record is another. */
    private <T> T seeEqual(Function<RegistryState, T> question) {
        T answer = question.apply(state);
        looks.add(Seen.equal(question, answer));
        return answer;
    }
}
