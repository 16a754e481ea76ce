// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Decides what registering a schema changes. Reads the state; changes nothing, calls nobody. */
public final class Registration {

    private final SchemaReading reading;
    private final ServerDefaults defaults;
    private final RuleSetAdmission admission;

    public Registration(SchemaReading reading, ServerDefaults defaults) {
        this.reading = reading;
        this.defaults = defaults;
        this.admission = new RuleSetAdmission(defaults.policy());
    }

    /**
     * Does on a recent state what takes time: parsing, references, compatibility. A command that is known to have been
     * done is not looked at again: what it was then may be refused now.
     *
     * @throws RegistryException INVALID_RULE_SET, INVALID_SUBJECT, INVALID_SCHEMA, INCOMPATIBLE_SCHEMA,
     *     OPERATION_NOT_PERMITTED
     */
    public Prepared prepare(RegistryState recent, RegisterSchema command) {
        RegisterSchema admitted = admission.admit(command);
        admitted.subject().requireRegistrable();
        if (defaults.policy().rejectsEmptySubject()) {
            admitted.subject().requireName();
        }
        return prepared(recent, new Target(admitted.command(), admitted.subject()), observed -> admitted);
    }

    /**
     * Does the same for a schema that is made from one that is there.
     *
     * @throws RegistryException also SUBJECT_NOT_FOUND, VERSION_NOT_FOUND
     */
    public Prepared prepare(RegistryState recent, TagSchema command) {
        TagSchema admitted = admission.admit(command);
        admitted.subject().requireRegistrable();
        Target target = new Target(admitted.command(), admitted.subject());
        return prepared(recent, target, observed -> Derivation.of(observed, admitted));
    }

    private Prepared prepared(RegistryState recent, Target target, Demand demand) {
        RegistrationPlan plan = recent.trace(target.command())
                .map(done -> RegistrationPlan.present(new Observation(recent), answer(target, done)))
                .orElseGet(() -> plan(recent, demand));
        return new Prepared(target, demand, plan);
    }

    private RegistrationPlan plan(RegistryState state, Demand demand) {
        Observation observed = new Observation(state);
        RegisterSchema command = demand.in(observed);
        EffectiveSettings settings = EffectiveSettings.of(observed, Scope.of(command.subject()), defaults);
        return new RegistrationPlanning(reading, observed, settings, command).plan();
    }

    private static FoundSchema answer(Target target, CommandTrace trace) {
        return trace.written().stream()
                .filter(SchemaPut.class::isInstance)
                .map(SchemaPut.class::cast)
                .filter(put -> put.subject().equals(target.subject()) && !put.softDeleted())
                .map(Registration::answer)
                .findFirst()
                .orElseThrow(() -> RegistryException.otherCommand(target.command()));
    }

    private static FoundSchema answer(SchemaPut put) {
        return new FoundSchema(
                new RegisteredSchema(
                        put.subject(), put.version(), put.id(), put.schema(), put.softDeleted(), LogStamp.NONE),
                false);
    }

    /** Whose registration it is, and where. */
    private record Target(CommandId command, Subject subject) {}

    /** What is to be registered, which may depend on what is there. */
    private interface Demand {
        RegisterSchema in(Observation observed);
    }

    /** A registration that waits for its id. */
    public final class Prepared implements Change<FoundSchema> {

        private final Target target;
        private final Demand demand;
        private final RegistrationPlan plan;

        private Prepared(Target target, Demand demand, RegistrationPlan plan) {
            this.target = target;
            this.demand = demand;
            this.plan = plan;
        }

        /** The version that the schema was found to be, with nothing to write. */
        public Optional<FoundSchema> present() {
            return plan.present();
        }

        /** The same in another state; empty if anything that it rests on is not the same there. */
        public Optional<FoundSchema> presentIn(RegistryState state) {
            return plan.holdsIn(state) ? plan.present() : Optional.empty();
        }

        @Override
        public Decision<FoundSchema> decide(RegistryState state) {
            RegistrationPlan current = plan.holdsIn(state) ? plan : plan(state, demand);
            return current.present()
                    .<Decision<FoundSchema>>map(Decision::of)
                    .orElseGet(() -> write(state, Objects.requireNonNull(current.fresh())));
        }

        @Override
        public FoundSchema answerOf(CommandTrace trace) {
            return Registration.answer(target, trace);
        }

        private Decision<FoundSchema> write(RegistryState state, RegistrationPlan.Fresh fresh) {
            Subject subject = target.subject();
            SchemaId id = fresh.id().orElseGet(() -> nextId(state, subject.context()));
            requireSameContent(state, id, fresh);
            SchemaPut put = new SchemaPut(subject, fresh.version(), id, fresh.schema(), false);
            List<RegistryEvent> events = new ArrayList<>();
            if (!state.knows(subject.context())) {
                events.add(new ContextPut(subject.context()));
            }
            events.addAll(supersededBy(put, state));
            events.add(put);
            return new Decision<>(answer(put), events);
        }

        private static SchemaId nextId(RegistryState state, Context context) {
            int highest = state.highestId(context);
            if (highest == Integer.MAX_VALUE) {
                throw RegistryException.exhausted("ids of the context " + context);
            }
            return new SchemaId(context, highest + 1);
        }

        private static void requireSameContent(RegistryState state, SchemaId id, RegistrationPlan.Fresh fresh) {
            if (state.byId(id)
                    .filter(known -> !known.schema().equals(fresh.schema()))
                    .isPresent()) {
                throw RegistryException.overwritesId(id);
            }
        }

        /** Soft-deleted versions with the same id give way to the new one, unless somebody refers to them. */
        private static List<RegistryEvent> supersededBy(SchemaPut put, RegistryState state) {
            return state.versions(put.subject()).all().stream()
                    .filter(RegisteredSchema::softDeleted)
                    .filter(old -> old.id().equals(put.id()) && !old.version().equals(put.version()))
                    .filter(old -> state.referrers(put.subject(), old.version()).isEmpty())
                    .<RegistryEvent>map(old -> new SchemaTombstone(put.subject(), old.version()))
                    .toList();
        }
    }
}
