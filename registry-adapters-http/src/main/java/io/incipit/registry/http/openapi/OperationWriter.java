// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Describes operations one by one, and gathers what they have in common.
 *
 * <p>What is said of an operation: {@code summary}, {@code description}, {@code tag}; {@code query} and {@code header}
 * (names of parameters); {@code body} (what the request has); {@code answer}, {@code status}, {@code headers} (what the
 * answer has); {@code errors} (codes); {@code refused} (by status, refusals that say more than others); {@code responses} (others, as they are to stand); {@code offered} (by status, what
 * answers in the type beside the standard ones have). Bodies and answers are named
 * {@code string}, {@code integer}, {@code object}, {@code any}, {@code none}, or as the record; in brackets for a list of such.
 */
final class OperationWriter {

    private static final Set<String> PLAIN = Set.of("string", "integer", "object");
    private static final String ERROR = "ErrorResponse";

    /** The header that every request may have. */
    private static final String OF_ALL = "X-Incipit-Offset";

    private final Descriptions said;
    private final List<String> answerTypes;
    private final List<String> bodyTypes;
    private final BodySchemas bodies;
    private final ObjectNode parameters = node();

    OperationWriter(Descriptions said, List<String> answerTypes, List<String> bodyTypes) {
        this.said = said;
        this.answerTypes = answerTypes;
        this.bodyTypes = bodyTypes;
        this.bodies = new BodySchemas(said);
    }

    ObjectNode describe(Operation operation) {
        JsonNode about = Descriptions.required(said.operations(), operation.name());
        ObjectNode described = node();
        described.put("operationId", operation.name());
        described.putArray("tags").add(about.path("tag").asText());
        described.set("summary", about.get("summary"));
        if (about.has("description")) {
            described.set("description", about.get("description"));
        }
        operation.pathParameters().forEach(name -> addParameter(described, "path", name));
        about.path("query").forEach(name -> addParameter(described, "query", name.asText()));
        about.path("header").forEach(name -> addParameter(described, "header", name.asText()));
        addParameter(described, "header", OF_ALL);
        if (about.has("body")) {
            ObjectNode body = described.putObject("requestBody");
            body.put("required", !about.path("bodyOptional").asBoolean());
            body.set("content", content(bodyTypes, about.get("body").asText()));
        }
        ObjectNode responses = responses(about);
        operation.offered().ifPresent(type -> addOffered(responses, type, about));
        described.set("responses", responses);
        return described;
    }

    /** What the operations described so far refer to. */
    ObjectNode components() {
        ObjectNode refusal = node();
        refusal.set("description", said.errors().get("others"));
        refusal.set("content", content(answerTypes, ERROR));
        ObjectNode components = node();
        components.set("parameters", parameters);
        components.putObject("responses").set("Refusal", refusal);
        components.set("schemas", bodies.all());
        return components;
    }

    private void addParameter(ObjectNode described, String place, String name) {
        ObjectNode known = (ObjectNode) said.parameters().get(place);
        String own = described.at("/tags/0").asText() + "." + name;
        String about = known.has(own) ? own : name;
        String key = place + "." + about;
        if (!parameters.has(key)) {
            ObjectNode parameter = parameters.putObject(key);
            parameter.put("name", name).put("in", place);
            if (place.equals("path")) {
                parameter.put("required", true);
            }
            parameter.setAll((ObjectNode) Descriptions.required(known, about));
        }
        described.withArray("parameters").addObject().put("$ref", "#/components/parameters/" + key);
    }

    private ObjectNode responses(JsonNode about) {
        ObjectNode responses = node();
        ObjectNode answer =
                responses.putObject(Integer.toString(about.path("status").asInt(200)));
        answer.put("description", about.path("answers").asText("Done"));
        if (about.has("headers")) {
            about.get("headers").forEach(name -> answer.withObjectProperty("headers")
                    .set(
                            name.asText(),
                            Descriptions.required((ObjectNode) said.parameters().get("answer"), name.asText())));
        }
        String what = about.path("answer").asText("none");
        if (!what.equals("none")) {
            answer.set("content", content(answerTypes, what));
        }
        about.path("errors").forEach(code -> addError(responses, code.asText()));
        about.path("refused").properties().forEach(more -> {
            ObjectNode refused = responses.putObject(more.getKey());
            refused.set("description", more.getValue().get("means"));
            refused.set(
                    "content", content(answerTypes, more.getValue().get("body").asText()));
        });
        about.path("responses").properties().forEach(more -> responses.set(more.getKey(), more.getValue()));
        responses.putObject("default").put("$ref", "#/components/responses/Refusal");
        return responses;
    }

    private void addError(ObjectNode responses, String code) {
        JsonNode error = Descriptions.required(said.errors(), code);
        ObjectNode response = responses.withObjectProperty(error.get("status").asText());
        String line = "%s: %s".formatted(code, error.get("means").asText());
        String before = response.path("description").asText();
        response.put("description", before.isEmpty() ? line : before + "; " + line);
        response.set("content", content(answerTypes, ERROR));
    }

    private void addOffered(ObjectNode responses, String type, JsonNode about) {
        Descriptions.required((ObjectNode) about, "offered").properties().forEach(status -> responses
                .withObjectProperty(status.getKey())
                .withObjectProperty("content")
                .putObject(type)
                .set("schema", schema(status.getValue().asText())));
    }

    private ObjectNode content(List<String> types, String what) {
        ObjectNode content = node();
        types.forEach(type -> content.putObject(type).set("schema", schema(what)));
        return content;
    }

    private ObjectNode schema(String what) {
        if (what.startsWith("[")) {
            ObjectNode list = node();
            list.put("type", "array").set("items", schema(what.substring(1, what.length() - 1)));
            return list;
        }
        if (what.equals("any")) {
            return node();
        }
        return PLAIN.contains(what) ? node().put("type", what) : bodies.referenceTo(what);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
