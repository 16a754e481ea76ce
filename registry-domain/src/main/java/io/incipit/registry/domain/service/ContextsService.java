// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Contexts;
import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.ContextDeletion;
import io.incipit.registry.domain.model.Context;
import java.util.List;

/** Answers about contexts from the state at hand, and lines up what changes them. */
public final class ContextsService implements Contexts {

    private final Projection projection;
    private final Writer writer;

    public ContextsService(Projection projection, Writer writer) {
        this.projection = projection;
        this.writer = writer;
    }

    @Override
    public List<Context> list(String prefix) {
        return projection.readable().contexts().stream()
                .filter(context -> context.name().startsWith(prefix))
                .toList();
    }

    @Override
    public Written<Context> delete(DeleteContext command) {
        return writer.write(command.command(), new ContextDeletion(command));
    }
}
