// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import static io.incipit.registry.domain.kit.RandomFacts.SUBJECTS;
import static io.incipit.registry.domain.kit.RandomFacts.any;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.DeleteAssociations;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.api.SubmittedSchema;
import io.incipit.registry.domain.decision.AssociationDeletion;
import io.incipit.registry.domain.decision.AssociationWriting;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random commands about associations, each under a name of its own. */
final class RandomAssociations {

    private static final List<String> TOPICS = List.of("t1", "t2", "t3");
    private static final List<String> TYPES = List.of("key", "value");

    private final Random random;
    private final AssociationWriting writing;

    RandomAssociations(Random random, Registration registration) {
        this.random = random;
        this.writing = new AssociationWriting(registration);
    }

    List<RegistryEvent> next(RegistryState state) {
        return random.nextInt(4) == 0 ? delete(state) : change(state);
    }

    private List<RegistryEvent> delete(RegistryState state) {
        AssociationFilter filter = new AssociationFilter(
                Optional.empty(), random.nextBoolean() ? Set.of() : Set.of(any(random, TYPES)), Optional.empty());
        DeleteAssociations command =
                new DeleteAssociations(command(), "#" + any(random, TOPICS), filter, random.nextBoolean(), false);
        return new AssociationDeletion(command).decide(state).events();
    }

    private List<RegistryEvent> change(RegistryState state) {
        List<ResourceChanges> requests =
                Stream.generate(this::request).limit(1 + random.nextInt(3)).toList();
        ChangeAssociations command = new ChangeAssociations(command(), Context.DEFAULT, false, requests);
        return writing.prepare(state, command).decide(state).events();
    }

    private ResourceChanges request() {
        String topic = any(random, TOPICS);
        return new ResourceChanges(
                new NamedResource("ns", topic, "#" + topic, null),
                Stream.generate(this::change).limit(1 + random.nextInt(2)).toList());
    }

    private AssociationChange change() {
        boolean strong = random.nextInt(3) == 0;
        return new AssociationChange(
                any(random, List.of(Operation.values())),
                strong ? null : any(random, SUBJECTS).toString(),
                any(random, TYPES),
                strong ? Lifecycle.STRONG : Lifecycle.WEAK,
                null,
                strong || random.nextBoolean() ? schema() : null,
                random.nextBoolean());
    }

    private @Nullable SubmittedSchema schema() {
        Schema schema = Schema.of("s(x" + random.nextInt(5) + ")");
        return new SubmittedSchema(schema, 0, OptionalInt.empty(), RegisterOptions.PLAIN);
    }

    private CommandId command() {
        return new CommandId("association-" + random.nextLong());
    }
}
