// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.ConfigResponse;
import io.incipit.registry.http.body.ConfigUpdateRequest;
import io.incipit.registry.http.body.ConfigUpdateResponse;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /config}: what is set for the registry, its contexts and its subjects. */
final class ConfigRoutes implements Routes {

    private static final String TOP_LEVEL = "/config";
    private static final String SUBJECT = TOP_LEVEL + "/{subject}";

    private final Configs configs;
    private final WritePort<Configs> changes;

    @Inject
    ConfigRoutes(WritePort<Configs> configs) {
        this.configs = configs.real();
        this.changes = configs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TOP_LEVEL, "getTopLevelConfig", request -> get(request, Scope.TOP_LEVEL), Dispatch.IO),
                Route.put(
                        TOP_LEVEL,
                        "updateTopLevelConfig",
                        request -> update(request, Scope.TOP_LEVEL, "updateTopLevelConfig.arg1")),
                Route.delete(TOP_LEVEL, "deleteTopLevelConfig", request -> delete(request, Scope.TOP_LEVEL)),
                Route.get(SUBJECT, "getConfig", request -> get(request, scope(request)), Dispatch.IO),
                Route.put(
                        SUBJECT,
                        "updateConfig",
                        request -> update(request, scope(request), "updateSubjectLevelConfig.arg2")),
                Route.delete(SUBJECT, "deleteConfig", request -> delete(request, scope(request))));
    }

    private Response get(Request request, Scope scope) {
        Config config = configs.get(scope, request.query().flag("defaultToGlobal"));
        return Response.ok(ConfigResponse.of(config));
    }

    private Response update(Request request, Scope scope, String parameter) {
        Request.Body<ConfigUpdateRequest> body = request.body(ConfigUpdateRequest.class, parameter);
        ConfigChange change = body.value().toChange(body.members());
        Written<Config> updated = request.through(changes).update(new UpdateConfig(request.command(), scope, change));
        return Response.written(updated, ConfigUpdateResponse.of(updated.answer()));
    }

    private Response delete(Request request, Scope scope) {
        Written<Config> deleted = request.through(changes).delete(new DeleteConfig(request.command(), scope));
        return Response.written(deleted, ConfigResponse.of(deleted.answer()));
    }

    private static Scope scope(Request request) {
        return Scope.of(request.subject());
    }
}
