// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Aliases;
import io.incipit.registry.domain.api.Contexts;
import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.api.Modes;
import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Modes, contexts and aliases in maps; in force where nothing is set is READWRITE. */
final class FakeScopes implements Modes, Contexts, Aliases {

    final Map<Scope, Mode> modes = new ConcurrentHashMap<>();
    final List<Context> contexts = new CopyOnWriteArrayList<>(List.of(Context.DEFAULT));
    final Map<Subject, Subject> aliases = new ConcurrentHashMap<>();
    final List<Object> asked = new CopyOnWriteArrayList<>();
    final boolean dry;

    FakeScopes() {
        this(false);
    }

    /** One that says of each write that it was a dry run, or not. */
    FakeScopes(boolean dry) {
        this.dry = dry;
    }

    @Override
    public Mode get(Scope scope, boolean defaultToGlobal) {
        Mode own = modes.get(scope);
        if (own == null && !scope.equals(Scope.TOP_LEVEL) && !defaultToGlobal) {
            throw RegistryException.modeNotFound(scope);
        }
        return own == null ? Mode.READWRITE : own;
    }

    @Override
    public Written<Optional<Mode>> set(SetMode command) {
        asked.add(command);
        command.mode().ifPresentOrElse(mode -> modes.put(command.scope(), mode), () -> modes.remove(command.scope()));
        return written(command.command(), command.mode());
    }

    @Override
    public Written<Optional<Mode>> delete(DeleteMode command) {
        asked.add(command);
        return written(command.command(), Optional.ofNullable(modes.remove(command.scope())));
    }

    @Override
    public List<Context> list(String prefix) {
        return contexts.stream()
                .filter(context -> context.name().startsWith(prefix))
                .toList();
    }

    @Override
    public Written<Context> delete(DeleteContext command) {
        asked.add(command);
        return written(command.command(), command.context());
    }

    @Override
    public Subject resolve(Subject subject) {
        return aliases.getOrDefault(subject, subject);
    }

    private <R> Written<R> written(CommandId command, R answer) {
        return new Written<>(answer, FakeRegistry.POSITION, command, dry);
    }
}
