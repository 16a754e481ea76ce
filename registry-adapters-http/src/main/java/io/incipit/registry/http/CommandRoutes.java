// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.CommandFate;
import io.incipit.registry.domain.api.Commands;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.CommandResponse;
import io.incipit.registry.http.body.UnrecordedCommandResponse;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /incipit/v1/commands}: what became of writes, for those who were not told. */
final class CommandRoutes implements Routes {

    private final Commands commands;

    @Inject
    CommandRoutes(Commands commands) {
        this.commands = commands;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/incipit/v1/commands/{command}", "getCommand", this::get, Dispatch.WORKER));
    }

    private Response get(Request request) {
        CommandFate fate = commands.fateOf(Request.commandNamed("The name of a command", request.path("command")));
        if (fate instanceof CommandFate.Happened happened) {
            return Response.ok(CommandResponse.of(happened))
                    .with(Response.OFFSET, Long.toString(happened.offset() + 1));
        }
        return Response.of(404, new Payload.Json(UnrecordedCommandResponse.of((CommandFate.Unrecorded) fate)));
    }
}
