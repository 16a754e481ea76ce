// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.http.body.RegisterSchemaRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a handler gets to see of a request.
 *
 * @param path the parameters of the route's template, decoded
 * @param origin which way it came, as far as writes depend on it
 * @param ifNoneMatch the answers that the caller has already
 * @param wanted the type beside the standard ones in which the answer is wanted
 */
record Request(
        Map<String, String> path,
        Query query,
        Origin origin,
        Optional<String> ifNoneMatch,
        Optional<String> wanted,
        RequestBody content) {

    private static final Pattern COMMAND = Pattern.compile("[!-~]{1,64}");

    Request {
        path = Map.copyOf(path);
    }

    /** A parameter of the template. */
    String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no parameter " + name);
        }
        return value;
    }

    /** The parameter {@code subject} of the template. */
    Subject subject() {
        return Subject.parse(path("subject"));
    }

    /** The parameter {@code context} of the template, which is delimited by colons. */
    Context context() {
        return Subject.parse(path("context")).context();
    }

    /** The parameter {@code version} of the template. */
    VersionSelector version() {
        return VersionSelector.parse(path("version"));
    }

    /** The parameter {@code id} of the template. */
    int id() {
        return Numbers.parse(path("id"));
    }

    /** The rendering that the query asks for; empty if none. */
    String format() {
        return query.text("format").orElse("");
    }

    /** The tags that the query asks for; empty if it does not. */
    List<String> wantedTags() {
        return query.texts("findTags");
    }

    /** Whether a schema is wanted as it is kept, without anything beside it. */
    boolean wantsSchemaAsKept() {
        return format().isEmpty() && wantedTags().isEmpty() && ReferenceFormat.of(query) == ReferenceFormat.AS_STORED;
    }

    /**
     * The port itself, or its double that writes nothing where the query asks for a dry run, or the one for what another
     * node sent here.
     *
     * @throws HttpError 421 if it was sent to another node than this one
     */
    <P> P through(WritePort<P> port) {
        return query.flag("dryRun") ? port.dry() : origin.through(port);
    }

    /**
     * The name of this write, the same however often it is asked for.
     *
     * @throws HttpError 400 if the caller gave it one that is none
     */
    CommandId command() {
        return commandNamed(Response.COMMAND, origin.command());
    }

    /**
     * The command of that name.
     *
     * @param place where the name stands
     * @throws HttpError 400 if it is none
     */
    static CommandId commandNamed(String place, String given) {
        if (!COMMAND.matcher(given).matches()) {
            throw HttpError.badRequest("%s must be 1 to 64 visible ASCII characters: %s".formatted(place, given));
        }
        return new CommandId(given);
    }

    /**
     * The body as a record.
     *
     * @param parameter what the field's servers call the body in their refusal when it is missing
     * @throws HttpError 422 if there is none, 400 if it is malformed
     */
    <T> Body<T> body(Class<T> type, String parameter) {
        JsonNode json = content.json();
        if (json.isMissingNode() || json.isNull()) {
            throw HttpError.missingBody(parameter);
        }
        Set<String> members = new HashSet<>();
        json.fieldNames().forEachRemaining(members::add);
        return new Body<>(JsonCodec.convert(json, type), members);
    }

    /** The schema in the body. */
    RegisterSchemaRequest schema(String parameter) {
        return body(RegisterSchemaRequest.class, parameter).value();
    }

    /**
     * A body.
     *
     * @param members the names of all members that were sent, null ones and unknown ones included
     */
    record Body<T>(T value, Set<String> members) {}
}
