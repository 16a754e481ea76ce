// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static io.incipit.registry.rest.HostileSchemas.many;
import static io.incipit.registry.rest.HostileSchemas.nested;
import static java.util.stream.Collectors.joining;

import io.incipit.registry.rest.HostileSchemas.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JSON Schemas that somebody sends to see what happens; a single quote stands for each double one. */
final class HostileJsonSchemas {

    private HostileJsonSchemas() {}

    static Stream<Named> all() {
        return Stream.of(huge(), deep(), circular(), odd(), referring()).flatMap(schemas -> schemas);
    }

    private static Stream<Named> huge() {
        return Stream.of(
                schema("2 MB", "{'description':'" + "x".repeat(2_000_000) + "'}"),
                schema("10,000 properties", "{'properties':{" + many(10_000, "'f%d':{'type':'integer'}") + "}}"),
                schema("3,000 alternatives", "{'oneOf':[" + many(3_000, "{'properties':{'f%d':{}}}") + "]}"),
                schema("50,000 values", "{'enum':[" + many(50_000, "'S%d'") + "]}"));
    }

    private static Stream<Named> deep() {
        return Stream.of(300, 1_000, 100_000)
                .flatMap(depth -> Stream.of(
                        schema("items, " + depth + " deep", nested(depth, "{'items':", "true", "}")),
                        schema("lists, " + depth + " deep", "{'default':" + nested(depth, "[", "1", "]") + "}"),
                        schema("anyOf, " + depth + " deep", nested(depth, "{'anyOf':[", "{}", ",{'not':{}}]}"))));
    }

    private static Stream<Named> circular() {
        return Stream.of(
                schema("itself", "{'$ref':'#'}"),
                schema("not itself", "{'not':{'$ref':'#'}}"),
                schema("all of itself twice", "{'allOf':[{'$ref':'#'},{'$ref':'#'},{'type':'object'}]}"),
                schema("a chain of 5,000", "{'$ref':'#/definitions/d0','definitions':{" + chain(5_000) + "}}"),
                schema("2^60 ways", "{'$ref':'#/definitions/d0','definitions':{" + doubling(60) + "}}"));
    }

    private static Stream<Named> odd() {
        return Stream.of(
                        "1",
                        "null",
                        "[]",
                        "'x'",
                        "{} {}",
                        "{'type':null}",
                        "{'$ref':1}",
                        "{'$ref':'%'}",
                        "{'$ref':'http://127.0.0.1:9/x'}",
                        "{'$ref':'file:///etc/passwd'}",
                        "{'$ref':'#/'}",
                        "{'$ref':'#/definitions/~2'}",
                        "{'$id':'::','$ref':'x'}",
                        "{'$schema':[],'type':'string'}",
                        "{'pattern':'(x+x+)+y','multipleOf':1e-9999}",
                        "{'patternProperties':{'(.*.*.*.*.*.*)z':{}},'properties':{'" + "x".repeat(500) + "':{}}}",
                        "{'multipleOf':1e999999999}",
                        "{'maximum':NaN}",
                        "{'maximum':" + "9".repeat(5_000) + "}",
                        "{'required':[1]}",
                        "{'items':[null]}",
                        "{'properties':{'\\u0000':{}}}",
                        "{'title':'\\ud800'}")
                .map(text -> schema("odd: " + text.substring(0, Math.min(60, text.length())), text));
    }

    private static Stream<Named> referring() {
        return Stream.of("cycle", "self", "garbage", "known", "seed", "nowhere")
                .map(subject -> new Named(
                        "JSON reference to " + subject,
                        "JSON",
                        "{\"$ref\":\"x\"}",
                        List.of(Map.of("name", "x", "subject", subject, "version", 1))));
    }

    private static Named schema(String name, String text) {
        return new Named("JSON " + name, "JSON", text.replace('\'', '"'), List.of());
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                        .mapToObj(i -> "'d%d':{'items':{'$ref':'#/definitions/d%d'}}".formatted(i, i + 1))
                        .collect(joining(","))
                + ",'d" + length + "':{}";
    }

    private static String doubling(int levels) {
        return IntStream.range(0, levels)
                        .mapToObj(i ->
                                "'d%d':{'properties':{'x':{'$ref':'#/definitions/d%d'},'y':{'$ref':'#/definitions/d%d'}}}"
                                        .formatted(i, i + 1, i + 1))
                        .collect(joining(","))
                + ",'d" + levels + "':{'type':'string'}";
    }
}
