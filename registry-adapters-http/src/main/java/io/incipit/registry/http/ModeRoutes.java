// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.ModeResponse;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /mode}: what may be written where. */
final class ModeRoutes implements Routes {

    private final Configs configs;

    @Inject
    ModeRoutes(Configs configs) {
        this.configs = configs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/mode", "getTopLevelMode", request -> get(request, Scope.TOP_LEVEL), Dispatch.IO),
                Route.get(
                        "/mode/{subject}",
                        "getMode",
                        request -> get(request, Scope.of(request.subject())),
                        Dispatch.IO));
    }

    private Response get(Request request, Scope scope) {
        return Response.ok(ModeResponse.of(configs.mode(scope, request.query().flag("defaultToGlobal"))));
    }
}
