// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.api.Tagging;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.http.body.RegisterSchemaResponse;
import io.incipit.registry.http.body.TagSchemaRequest;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /subjects/{subject}/versions/{version}/tags}: making a version out of another with other tags or rules. */
final class TagRoutes implements Routes {

    private final WritePort<Tagging> tagging;

    @Inject
    TagRoutes(WritePort<Tagging> tagging) {
        this.tagging = tagging;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/subjects/{subject}/versions/{version}/tags", "tagVersion", this::tag));
    }

    private Response tag(Request request) {
        TagSchemaRequest body =
                request.body(TagSchemaRequest.class, "modifyTags.arg4").value();
        Written<FoundSchema> tagged = request.through(tagging)
                .tag(new TagSchema(
                        request.command(),
                        request.subject(),
                        request.version(),
                        body.requestedVersion(),
                        body.toTagChange(),
                        body.toMetadata(),
                        body.toRuleChange()));
        FoundSchema found = tagged.answer();
        return Response.written(
                tagged, RegisterSchemaResponse.of(found, found.schema().schema().jsonText()));
    }
}
