// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.CompatibilityChecks;
import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.http.body.CompatibilityCheckResponse;
import io.incipit.registry.http.body.IncompatibilityBody;
import io.incipit.registry.http.body.RegisterSchemaRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** {@code /compatibility}: could this schema be registered? */
final class CompatibilityRoutes implements Routes {

    private static final String VERSIONS = "/compatibility/subjects/{subject}/versions";

    private final CompatibilityChecks checks;

    @Inject
    CompatibilityRoutes(CompatibilityChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(VERSIONS, "checkCompatibility", this::againstSubject).offering(MediaTypes.COMPATIBILITY),
                Route.post(VERSIONS + "/{version}", "checkCompatibilityWithVersion", this::againstVersion)
                        .offering(MediaTypes.COMPATIBILITY));
    }

    private Response againstSubject(Request request) {
        RegisterSchemaRequest body = request.schema("testCompatibilityForSubject.arg3");
        boolean normalize = request.query().flag("normalize");
        return answer(request, () -> checks.againstSubject(request.subject(), body.toSchema(), normalize));
    }

    private Response againstVersion(Request request) {
        RegisterSchemaRequest body = request.schema("testCompatibilityBySubjectName.arg4");
        VersionSelector version = request.version();
        boolean normalize = request.query().flag("normalize");
        return answer(request, () -> checks.againstVersion(request.subject(), version, body.toSchema(), normalize));
    }

    /** The list for machines if it is wanted. */
    private static Response answer(Request request, Supplier<CompatibilityReport> check) {
        if (request.wanted().isPresent()) {
            return Response.ok(List.of())
                    .as(
                            MediaTypes.COMPATIBILITY,
                            IncompatibilityBody.listOf(check.get().findings()));
        }
        return standard(request, check);
    }

    /** To a caller who wants to know why, a schema that is none is incompatible, not refused. */
    private static Response standard(Request request, Supplier<CompatibilityReport> check) {
        boolean verbose = request.query().flag("verbose");
        try {
            return Response.ok(CompatibilityCheckResponse.of(check.get().messages(), verbose));
        } catch (RegistryException.Rejected e) {
            if (verbose && e.reason() == Reason.INVALID_SCHEMA) {
                return Response.ok(CompatibilityCheckResponse.of(List.of(String.valueOf(e.getMessage())), true));
            }
            throw e;
        }
    }
}
