// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import static io.incipit.registry.domain.kit.RandomFacts.SCOPES;
import static io.incipit.registry.domain.kit.RandomFacts.SUBJECTS;
import static io.incipit.registry.domain.kit.RandomFacts.any;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.ConfigDeletion;
import io.incipit.registry.domain.decision.ConfigUpdate;
import io.incipit.registry.domain.decision.ContextDeletion;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.ModeDeletion;
import io.incipit.registry.domain.decision.ModeMutability;
import io.incipit.registry.domain.decision.ModeSwitch;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.decision.SubjectDeletion;
import io.incipit.registry.domain.decision.SubjectUndeletion;
import io.incipit.registry.domain.decision.VersionDeletion;
import io.incipit.registry.domain.decision.VersionUndeletion;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** One random command after another, each decided as the registry decides it. */
final class RandomCommands {

    private static final CommandId COMMAND = new CommandId("random");

    private final Random random;
    private final Registration registration = new Registration(
            new SchemaReading(new Formats(List.of(ToyFormat.standard()))),
            new ServerDefaults(CompatibilityLevel.NONE, false, true));

    private final RandomAssociations associations;

    RandomCommands(Random random) {
        this.random = random;
        this.associations = new RandomAssociations(random, registration);
    }

    /** What it adds to the log; RegistryException when the state does not allow it. */
    List<RegistryEvent> next(RegistryState state) {
        Subject subject = any(random, SUBJECTS);
        int kind = random.nextInt(100);
        if (kind < 40) {
            return register(state, subject);
        }
        if (kind < 58) {
            return decided(state, new SubjectDeletion(new DeleteSubject(COMMAND, subject, random.nextBoolean())));
        }
        if (kind < 76) {
            return decided(
                    state,
                    new VersionDeletion(new DeleteVersion(COMMAND, subject, anyVersion(), random.nextBoolean())));
        }
        if (kind < 82) {
            return associations.next(state);
        }
        return kind < 90 ? undelete(state, subject) : settings(state);
    }

    private List<RegistryEvent> register(RegistryState state, Subject subject) {
        boolean imports = random.nextInt(3) == 0;
        OptionalInt id = imports ? OptionalInt.of(1 + random.nextInt(40)) : OptionalInt.empty();
        int version = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
        RegisterSchema command = new RegisterSchema(COMMAND, subject, anySchema(), version, id, RegisterOptions.PLAIN);
        return decided(state, registration.prepare(state, command));
    }

    private Schema anySchema() {
        String text = "s(x" + random.nextInt(5) + ")";
        return switch (random.nextInt(4)) {
            case 0 -> Facts.schema("s(@a)", Facts.reference("a", Subject.parse("a"), -1));
            case 1 -> Facts.schema(text, Map.of("owner", "team" + random.nextInt(2)));
            default -> Schema.of(text);
        };
    }

    private VersionSelector anyVersion() {
        int number = random.nextInt(5);
        return number == 0 ? VersionSelector.LATEST : new VersionSelector.Exact(new Version(number));
    }

    private List<RegistryEvent> undelete(RegistryState state, Subject subject) {
        List<RegisteredSchema> deleted = state.versions(subject).all().stream()
                .filter(RegisteredSchema::softDeleted)
                .toList();
        if (deleted.isEmpty() || random.nextInt(3) == 0) {
            return decided(state, new SubjectUndeletion(new UndeleteSubject(COMMAND, subject)));
        }
        VersionSelector version = new VersionSelector.Exact(any(random, deleted).version());
        return decided(state, new VersionUndeletion(new UndeleteVersion(COMMAND, subject, version)));
    }

    private List<RegistryEvent> settings(RegistryState state) {
        Scope scope = any(random, SCOPES);
        return switch (random.nextInt(8)) {
            case 0 -> {
                Config config = Config.of(any(random, List.of(CompatibilityLevel.values())));
                ConfigChange change = ConfigChange.replacing(config);
                yield decided(state, new ConfigUpdate(new UpdateConfig(COMMAND, scope, change)));
            }
            case 1 -> decided(state, new ConfigDeletion(new DeleteConfig(COMMAND, scope), ServerDefaults.STANDARD));
            case 2 -> switched(state, scope, Optional.of(Mode.IMPORT));
            case 3 -> List.of(new HolderAnnounced(Optional.of(new Holder("node", "http://node:8081"))));
            case 4 -> List.of(new ModePut(scope, Mode.IMPORT));
            case 5 -> switched(state, scope, Optional.empty());
            case 6 -> decided(state, new ContextDeletion(new DeleteContext(COMMAND, scope.context())));
            default -> {
                DeleteMode command = new DeleteMode(COMMAND, scope, true);
                yield decided(state, new ModeDeletion(command, ModeMutability.MUTABLE));
            }
        };
    }

    private static List<RegistryEvent> switched(RegistryState state, Scope scope, Optional<Mode> mode) {
        return decided(state, new ModeSwitch(new SetMode(COMMAND, scope, mode, false)));
    }

    private static <R> List<RegistryEvent> decided(RegistryState state, Change<R> change) {
        return change.decide(state).events();
    }
}
