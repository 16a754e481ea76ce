// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Contexts;
import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.http.Route.Dispatch;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /contexts}: which there are, and forgetting one. What lies below a context is {@link ContextPaths}' business. */
final class ContextRoutes implements Routes {

    private final WritePort<Contexts> contexts;
    private final SearchConfig limits;

    @Inject
    ContextRoutes(WritePort<Contexts> contexts, SearchConfig limits) {
        this.contexts = contexts;
        this.limits = limits;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/contexts", "listContexts", this::list, Dispatch.IO),
                Route.delete("/contexts/{context}", "deleteContext", this::delete));
    }

    private Response list(Request request) {
        Page page = Page.of(request.query(), limits.contexts());
        List<Context> found =
                contexts.real().list(request.query().text("contextPrefix").orElse(""));
        return Response.ok(page.of(found).stream().map(Context::name).toList());
    }

    private Response delete(Request request) {
        Context context = request.context();
        if (context.isDefault()) {
            throw HttpError.methodNotAllowed();
        }
        return Response.done(request.through(contexts).delete(new DeleteContext(request.command(), context)));
    }
}
