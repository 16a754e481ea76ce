// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.model.RegisteredSchema;

/** Answers with the text of a schema and nothing else; the one as it is kept is ready when it is asked for again. */
final class SchemaTexts {

    private final Schemas schemas;
    private final ReadyAnswers<RegisteredSchema> ready;

    /** None is ready yet. */
    SchemaTexts(Schemas schemas, Kept kept) {
        this.schemas = schemas;
        this.ready = kept.seldomAnswers(
                found -> new Payload.Text(schemas.text(found, "").toString()));
    }

    /** In the form that the request asks for. */
    Response of(RegisteredSchema found, Request request) {
        return request.format().isEmpty()
                ? ready.of(found, request)
                : Response.text(schemas.text(found, request.format()).toString());
    }
}
