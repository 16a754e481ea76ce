// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.http.ServedRoutes.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every bad request to one route: each parameter of its path, each of its query, each member of its body. */
record Storm(Endpoint endpoint) {

    /** Every one that any route knows: a route that does not know it must not mind. */
    private static final List<String> QUERY = List.of(
            "aliases",
            "associationType",
            "cascadeLifecycle",
            "context",
            "contextPrefix",
            "defaultToGlobal",
            "deleted",
            "deletedAsNegative",
            "deletedOnly",
            "dryRun",
            "fetchMaxId",
            "findTags",
            "force",
            "format",
            "includeSchemas",
            "key",
            "latestOnly",
            "lifecycle",
            "limit",
            "normalize",
            "offset",
            "permanent",
            "prefix",
            "recursive",
            "referenceFormat",
            "resourceType",
            "ruleType",
            "sort",
            "subject",
            "subjectPrefix",
            "value",
            "verbose");

    private static final Map<String, String> GOOD_PARAMETERS =
            Map.of("id", "1", "version", "latest", "guid", "ef524ea1-b91e-7317-3d93-8ade36c1db32");

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "@PLACE@";

    Stream<Attack> attacks() {
        List<String> bodies = Bodies.of(endpoint);
        return Stream.of(paths(), queries(), bodies.stream().flatMap(this::bodies))
                .flatMap(attacks -> attacks);
    }

    private Stream<Attack> paths() {
        List<String> names = PARAMETER
                .matcher(endpoint.template())
                .results()
                .map(found -> found.group(1))
                .toList();
        Stream<Attack> one = names.stream().flatMap(name -> Nasty.PARAMETERS.stream()
                .map(value -> request("path parameter " + name, target(Map.of(name, value)))));
        Stream<Attack> tails = Stream.of("/", "//", "/%2F", ";x=y", "/..", "/x/y/z".repeat(1_000), "#fragment")
                .map(tail -> request("tail of the path", target(Map.of()) + tail));
        return Stream.concat(one, tails);
    }

    private Stream<Attack> queries() {
        Stream<Attack> one =
                QUERY.stream().flatMap(name -> Nasty.PARAMETERS.stream().map(value -> query(name, value)));
        Stream<Attack> two = QUERY.stream()
                .map(name ->
                        request("query " + name + " twice", target(Map.of()) + "?" + name + "&" + name + "=true&="));
        String many = IntStream.range(0, 1_500).mapToObj(i -> "&p" + i + "=").reduce("?", String::concat);
        String same = "?" + "deleted=1&".repeat(700);
        return Stream.of(
                        one,
                        two,
                        Stream.of(many, same, "?&&&=&=&", "?%", "?" + "x".repeat(7_000), "?" + "x".repeat(20_000))
                                .map(query -> request("many queries", target(Map.of()) + query)))
                .flatMap(attacks -> attacks);
    }

    private Attack query(String name, String value) {
        return request("query " + name, target(Map.of()) + "?" + name + "=" + value);
    }

    private Stream<Attack> bodies(String good) {
        Attack request = Attack.of("body", endpoint.method(), target(Map.of()));
        Stream<Attack> fields =
                pointers(parse(good), JsonPointer.empty()).stream().flatMap(field -> fields(request, good, field));
        return Stream.of(Nasty.bodies(request, good), fields, Stream.of(request))
                .flatMap(attacks -> attacks);
    }

    private static Stream<Attack> fields(Attack request, String good, JsonPointer field) {
        Attack named = Attack.of("member " + field, request.method(), request.target());
        String old = parse(good).at(field).toString();
        String member = "\"%s\":\"%s\"".formatted(field.last().getMatchingProperty(), PLACE);
        String placed = with(good, field);
        Stream<Attack> values =
                Nasty.JSON_VALUES.stream().map(value -> named.withBytes(placed.replace("\"" + PLACE + "\"", value)));
        Stream<Attack> twice = Stream.of("1", "null", "[[]]")
                .map(value -> "\"%s\":%s,\"%s\":%s"
                        .formatted(
                                field.last().getMatchingProperty(),
                                value,
                                field.last().getMatchingProperty(),
                                old))
                .map(both -> named.withText(placed.replace(member, both)));
        return Stream.of(values, twice, Stream.of(named.withText(without(good, field))))
                .flatMap(attacks -> attacks);
    }

    /** A request without a fault but the one that is named; routes with bodies get a good one. */
    private Attack request(String what, String target) {
        Attack request = Attack.of(what, endpoint.method(), target);
        return Bodies.of(endpoint).stream().findFirst().map(request::withText).orElse(request);
    }

    private String target(Map<String, String> given) {
        Matcher parameters = PARAMETER.matcher(endpoint.template());
        return parameters.replaceAll(found -> Matcher.quoteReplacement(
                given.getOrDefault(found.group(1), GOOD_PARAMETERS.getOrDefault(found.group(1), "seed"))));
    }

    private static List<JsonPointer> pointers(JsonNode node, JsonPointer at) {
        List<JsonPointer> pointers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            pointers.add(at.appendProperty(member.getKey()));
            pointers.addAll(pointers(member.getValue(), at.appendProperty(member.getKey())));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(at.appendIndex(i));
            pointers.addAll(pointers(node.get(i), at.appendIndex(i)));
        }
        return pointers;
    }

    private static String with(String good, JsonPointer field) {
        JsonNode root = parse(good);
        JsonNode parent = root.at(field.head());
        if (parent instanceof ObjectNode object) {
            object.put(field.last().getMatchingProperty(), PLACE);
        } else {
            ((ArrayNode) parent).set(field.last().getMatchingIndex(), PLACE);
        }
        return root.toString();
    }

    private static String without(String good, JsonPointer field) {
        JsonNode root = parse(good);
        JsonNode parent = root.at(field.head());
        if (parent instanceof ObjectNode object) {
            object.remove(field.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(field.last().getMatchingIndex());
        }
        return root.toString();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
