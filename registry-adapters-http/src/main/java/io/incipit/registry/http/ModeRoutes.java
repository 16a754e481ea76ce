// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.api.Modes;
import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.ModeRefusal;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.ModeResponse;
import io.incipit.registry.http.body.ModeUpdateRequest;
import io.incipit.registry.http.body.ModeUpdateResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /mode}: what may be written where. */
final class ModeRoutes implements Routes {

    private static final String TOP_LEVEL = "/mode";
    private static final String SUBJECT = TOP_LEVEL + "/{subject}";

    private final WritePort<Modes> modes;

    @Inject
    ModeRoutes(WritePort<Modes> modes) {
        this.modes = modes;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TOP_LEVEL, "getTopLevelMode", request -> get(request, Scope.TOP_LEVEL), Dispatch.IO),
                Route.put(
                        TOP_LEVEL,
                        "updateTopLevelMode",
                        request -> set(request, Scope.TOP_LEVEL, "updateTopLevelMode.arg1")),
                Route.delete(TOP_LEVEL, "deleteTopLevelMode", request -> delete(request, Scope.TOP_LEVEL)),
                Route.get(SUBJECT, "getMode", request -> get(request, scope(request)), Dispatch.IO),
                Route.put(SUBJECT, "updateMode", request -> set(request, scope(request), "updateMode.arg2")),
                Route.delete(SUBJECT, "deleteMode", request -> delete(request, scope(request))));
    }

    private Response get(Request request, Scope scope) {
        return Response.ok(
                ModeResponse.of(modes.real().get(scope, request.query().flag("defaultToGlobal"))));
    }

    private Response set(Request request, Scope scope, String parameter) {
        Request.Body<ModeUpdateRequest> body = request.body(ModeUpdateRequest.class, parameter);
        String text = body.value().mode();
        if (text == null && !body.members().contains("mode")) {
            throw HttpError.missingMember("mode");
        }
        scope.subject().requireConfigurable();
        SetMode command = new SetMode(
                request.command(), scope, mode(text, scope), request.query().flag("force"));
        return Response.written(request.through(modes).set(command), new ModeUpdateResponse(text));
    }

    /** FORWARD is refused below the global level only in capitals: so do the field's servers, and tools rely on it. */
    private static Optional<Mode> mode(@Nullable String text, Scope scope) {
        if (text != null && text.equals(Mode.FORWARD.name()) && !scope.equals(Scope.GLOBAL)) {
            throw ModeRefusal.forwardModeNotHere();
        }
        return Optional.ofNullable(text).map(Mode::parse);
    }

    private Response delete(Request request, Scope scope) {
        boolean recursive = request.query().flag("recursive");
        Written<Optional<Mode>> deleted =
                request.through(modes).delete(new DeleteMode(request.command(), scope, recursive));
        return Response.written(deleted, ModeResponse.of(deleted.answer()));
    }

    private static Scope scope(Request request) {
        return Scope.of(request.subject());
    }
}
