// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import jakarta.inject.Inject;
import java.util.List;

/** Deleting subjects and versions, and bringing them back. */
final class DeletionRoutes implements Routes {

    private static final String SUBJECT = "/subjects/{subject}";
    private static final String VERSION = SUBJECT + "/versions/{version}";
    private static final String UNDELETE = "/undelete";

    private final WritePort<Deletions> deletions;

    @Inject
    DeletionRoutes(WritePort<Deletions> deletions) {
        this.deletions = deletions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.delete(SUBJECT, "deleteSubject", this::deleteSubject).offering(MediaTypes.DELETION),
                Route.delete(VERSION, "deleteVersion", this::deleteVersion).offering(MediaTypes.DELETION),
                Route.post(SUBJECT + UNDELETE, "undeleteSubject", this::undeleteSubject),
                Route.post(VERSION + UNDELETE, "undeleteVersion", this::undeleteVersion));
    }

    private Response deleteSubject(Request request) {
        boolean permanent = request.query().flag("permanent");
        Written<Deleted> deleted = request.through(deletions)
                .deleteSubject(new DeleteSubject(request.command(), request.subject(), permanent));
        return answer(request, deleted, numbers(deleted.answer().versions()));
    }

    private Response deleteVersion(Request request) {
        VersionSelector version = request.version();
        boolean permanent = request.query().flag("permanent");
        Written<Deleted> deleted = request.through(deletions)
                .deleteVersion(new DeleteVersion(request.command(), request.subject(), version, permanent));
        return answer(request, deleted, deleted.answer().versions().get(0).number());
    }

    private Response undeleteSubject(Request request) {
        Written<List<Version>> undeleted =
                request.through(deletions).undeleteSubject(new UndeleteSubject(request.command(), request.subject()));
        return Response.written(undeleted, numbers(undeleted.answer()));
    }

    private Response undeleteVersion(Request request) {
        VersionSelector version = request.version();
        Written<Version> undeleted = request.through(deletions)
                .undeleteVersion(new UndeleteVersion(request.command(), request.subject(), version));
        return Response.written(undeleted, undeleted.answer().number());
    }

    private static Response answer(Request request, Written<Deleted> deleted, Object standard) {
        Response response = Response.written(deleted, standard);
        return deleted.dry() || request.wanted().isPresent()
                ? ReferrerList.of(deleted.answer().referrers()).beside(response, request.wanted())
                : response;
    }

    private static List<Integer> numbers(List<Version> versions) {
        return versions.stream().map(Version::number).toList();
    }
}
