// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.http.body.RegisterSchemaResponse;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Registers the schema in the body; one that is there, and was sent and found before, is answered at once. */
final class Registering implements Route.Handler {

    private final WritePort<Subjects> subjects;
    private final Schemas schemas;
    private final SentSchemas bodies;
    private final ReadyAnswers<Told> ready;

    Registering(WritePort<Subjects> subjects, Schemas schemas, Kept kept) {
        this.subjects = subjects;
        this.schemas = schemas;
        this.bodies = kept.bodies();
        this.ready = kept.seldomAnswers(told -> told(told.found, schemas.text(told.found.schema(), "")));
    }

    @Override
    public Response handle(Request request) {
        return told(request.through(subjects).register(read(request)), request);
    }

    /**
     * What another node sent here is asked about first, which may wait; and to render a schema takes parsing it, which is
     * nothing for the thread that brings the answer.
     */
    @Override
    public boolean isBrief(Request request) {
        return request.origin().meant().isEmpty() && request.format().isEmpty();
    }

    @Override
    public CompletionStage<Response> begin(Request request) {
        return isBrief(request)
                ? request.through(subjects)
                        .registering(read(request))
                        .thenApply(registered -> told(registered, request))
                : Route.Handler.super.begin(request);
    }

    @Override
    public Optional<Response> atOnce(Request request) {
        return isBrief(request)
                ? bodies.known(request)
                        .flatMap(sent -> request.through(subjects).registered(command(request, sent)))
                        .map(registered ->
                                Response.written(registered, 200, ready.payload(new Told(registered.answer()))))
                : Optional.empty();
    }

    private RegisterSchema read(Request request) {
        return command(request, bodies.read(request, "register.arg5"));
    }

    private Response told(Written<FoundSchema> registered, Request request) {
        FoundSchema found = registered.answer();
        return Response.written(registered, 200, told(found, schemas.text(found.schema(), request.format())));
    }

    private static RegisterSchema command(Request request, SentSchemas.Sent sent) {
        Query query = request.query();
        return new RegisterSchema(
                request.command(),
                request.subject(),
                sent.schema(),
                sent.message().requestedVersion(),
                sent.message().requestedId(),
                sent.message().toOptions(query.flag("normalize"), query.flag("force")));
    }

    private static Payload told(FoundSchema found, JsonText text) {
        return new Payload.Json(RegisterSchemaResponse.of(found, text));
    }

    /** What an answer follows from: equal schemas may differ in what is told of them. */
    private record Told(FoundSchema found) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Told that
                    && found.equals(that.found)
                    && found.schema().schema().isSameAs(that.found.schema().schema());
        }

        @Override
        public int hashCode() {
            return found.hashCode();
        }
    }
}
