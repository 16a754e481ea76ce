// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Schemas that somebody sends to see what happens; a single quote stands for each double one. */
final class HostileSchemas {

    private HostileSchemas() {}

    /**
     * A schema.
     *
     * @param type of the language that it would be in
     * @param references each with its name, subject and version
     */
    record Named(String name, String type, String text, List<Map<String, ?>> references) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> all() {
        return Stream.of(huge(), deep(), circular(), odd(), referring()).flatMap(schemas -> schemas);
    }

    private static Stream<Named> huge() {
        return Stream.of(
                schema("2 MB", record("'doc':'" + "x".repeat(2_000_000) + "',", "{'name':'a','type':'int'}")),
                schema("more than a request may hold", record("'doc':'" + "x".repeat(5_000_000) + "',", "")),
                schema("10,000 fields", record("", many(10_000, "{'name':'f%d','type':'int','default':0}"))),
                schema(
                        "5,000 records in a union",
                        "[" + many(5_000, "{'type':'record','name':'N%d','fields':[]}") + "]"),
                schema("50,000 symbols", "{'type':'enum','name':'E','symbols':[" + many(50_000, "'S%d'") + "]}"),
                schema("10,000 aliases", record("'aliases':[" + many(10_000, "'A%d'") + "],", "")),
                schema("a name of 100,000 letters", "{'type':'fixed','size':1,'name':'" + "x".repeat(100_000) + "'}"));
    }

    private static Stream<Named> deep() {
        return Stream.of(150, 1_000, 100_000)
                .flatMap(depth -> Stream.of(
                        schema("arrays, " + depth + " deep", nested(depth, "{'type':'array','items':", "'int'", "}")),
                        schema("records, " + depth + " deep", records(depth)),
                        schema("types of types, " + depth + " deep", nested(depth, "{'type':", "'int'", "}")),
                        schema("unions, " + depth + " deep", nested(depth, "[", "'int'", "]")),
                        schema(
                                "a property, " + depth + " deep",
                                record("'p':" + nested(depth, "[", "1", "]") + ",", "")),
                        schema("a default, " + depth + " deep", record("", deepDefault(depth)))));
    }

    private static Stream<Named> circular() {
        return Stream.of(
                schema("a record of itself", record("", "{'name':'x','type':'R'}")),
                schema("a list of itself", record("", "{'name':'x','type':['null','R'],'default':null}")),
                schema(
                        "two records of each other",
                        record(
                                "",
                                "{'name':'x','type':{'type':'record','name':'S','fields':[{'name':'y','type':'R'}]}}")),
                schema("2^60 ways to the innermost field", doubling(60)),
                schema("a union of recursive records", "[" + many(20, recursive()) + "]"));
    }

    private static Stream<Named> odd() {
        return Stream.of(
                        "",
                        " ",
                        "null",
                        "1",
                        "[]",
                        "{}",
                        "'x'",
                        "'\\u0000'",
                        "not json",
                        "'int' 'int'",
                        "{'type':null}",
                        "{'type':[]}",
                        "{'type':'int','type':'string'}",
                        "{'type':'record','name':'R'}",
                        "{'type':'record','name':'','fields':[]}",
                        "{'type':'record','name':'a..b','fields':[]}",
                        "{'type':'record','name':'R','fields':null}",
                        "{'type':'record','name':'R','fields':[null]}",
                        "{'type':'record','name':'R','fields':{}}",
                        "{'type':'record','name':1,'fields':[]}",
                        "{'type':'enum','name':'E','symbols':[]}",
                        "{'type':'enum','name':'E','symbols':['A','A']}",
                        "{'type':'enum','name':'E','symbols':['A'],'default':'B'}",
                        "{'type':'fixed','name':'F','size':-1}",
                        "{'type':'fixed','name':'F','size':2147483648}",
                        "{'type':'fixed','name':'F','size':'x'}",
                        "{'type':'bytes','logicalType':'decimal','precision':2147483647,'scale':2147483647}",
                        "{'type':'bytes','logicalType':'decimal','precision':99999999999}",
                        "{'type':'bytes','logicalType':'decimal','precision':0}",
                        "{'type':'int','logicalType':'nonsense'}",
                        "{'type':'int','logicalType':{}}",
                        record("'doc':'\\ud800',", ""),
                        record("'doc':'\ud83d\ude00\\u0000',", ""),
                        record("'\\ud800':1,", ""),
                        record("'p':1e999999999,", ""),
                        record("'p':NaN,", ""),
                        record("'namespace':'a b\\n',", ""),
                        record("'aliases':[1],", ""),
                        record("", "{'name':'a','type':'int'},{'name':'a','type':'int'}"),
                        record("", "{'name':'a','type':'int','default':'x'}"),
                        record("", "{'name':'a','type':'double','default':NaN}"),
                        record("", "{'name':'a','type':'long','default':1e999}"),
                        record("", "{'name':'a','type':'long','default':" + "9".repeat(5_000) + "}"),
                        record("", "{'name':'a','type':'bytes','default':'\\ud800'}"),
                        record("", "{'name':'a','type':'string','default':'\\ud800'}"),
                        record("", "{'name':'a','type':'int','order':'nonsense','aliases':'x'}"),
                        record("", "{'name':'\\u0000','type':'int'}"))
                .map(text -> schema("odd: " + text.substring(0, Math.min(60, text.length())), text));
    }

    private static Stream<Named> referring() {
        return Stream.of("cycle", "other-cycle", "self", "garbage", "known", "seed", "nowhere", "", ":.ctx:", "__EMPTY")
                .flatMap(subject ->
                        Stream.of(-1, 0, 1, 2, Integer.MAX_VALUE).map(version -> referring("x.A", subject, version)));
    }

    private static Named referring(String name, String subject, int version) {
        List<Map<String, ?>> references = List.of(Map.of("name", name, "subject", subject, "version", version));
        return new Named("reference to %s/%d".formatted(subject, version), "AVRO", "\"x.A\"", references);
    }

    private static Named schema(String name, String text) {
        return new Named(name, "AVRO", text.replace('\'', '"'), List.of());
    }

    private static String record(String members, String fields) {
        return "{'type':'record','name':'R'," + members + "'fields':[" + fields + "]}";
    }

    static String many(int count, String each) {
        return IntStream.range(0, count).mapToObj(i -> each.formatted(i, i)).collect(joining(","));
    }

    static String nested(int depth, String open, String innermost, String close) {
        return open.repeat(depth) + innermost + close.repeat(depth);
    }

    private static String recursive() {
        return "{'type':'record','name':'N%d','fields':[{'name':'n','type':['null','N%d']}]}";
    }

    private static String records(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append("{'type':'record','name':'N").append(i).append("','fields':[{'name':'x','type':");
        }
        return text + "'int'" + "}]}".repeat(depth);
    }

    /** Each record has two fields of the one before. */
    private static String doubling(int steps) {
        String type = "'int'";
        for (int i = 0; i < steps; i++) {
            type = "{'type':'record','name':'D%d','fields':[{'name':'x','type':%s},{'name':'y','type':%s}]}"
                    .formatted(i, type, i == 0 ? "'int'" : "'D" + (i - 1) + "'");
        }
        return type;
    }

    private static String deepDefault(int depth) {
        return "{'name':'x','type':%s,'default':%s}"
                .formatted(
                        nested(Math.min(depth, 150), "{'type':'array','items':", "'int'", "}"),
                        nested(depth, "[", "", "]"));
    }
}
