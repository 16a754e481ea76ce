// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * What the names in the tables stand for where they are gone through with one type of schema.
 *
 * @param texts by their names; the same schemas, as far as types have the same
 */
record SchemaTypeTexts(String type, Map<String, String> texts) {

    static final SchemaTypeTexts AVRO = new SchemaTypeTexts(
            "AVRO",
            Map.of(
                    "FIRST", "{\"type\":\"record\",\"name\":\"First\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}",
                    "SECOND",
                            "{\"type\":\"record\",\"name\":\"First\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"}]}",
                    "THIRD",
                            "{\"type\":\"record\",\"name\":\"First\",\"fields\":[{\"name\":\"a\",\"type\":\"double\"}]}",
                    "BROKEN",
                            "{\"type\":\"record\",\"name\":\"First\",\"fields\":[{\"name\":\"a\",\"type\":\"boolean\"}]}",
                    "USER",
                            "{\"type\":\"record\",\"name\":\"User\",\"fields\":[{\"name\":\"first\",\"type\":\"First\"}]}",
                    "UNTIDY",
                            "{ \"name\": \"First\", \"type\": \"record\", \"fields\": [{\"name\": \"a\", \"type\": {\"type\": \"int\"}}] }",
                    "PLACE", "First.a",
                    "RULE", "TYPE_MISMATCH",
                    "DIFFERENCE",
                            "{errorType:'TYPE_MISMATCH', description:'The type (path '/fields/0/type') of a field in the new schema does not match with the old schema', additionalInfo:'reader type: BOOLEAN not compatible with writer type: INT'}"));

    static final SchemaTypeTexts JSON = new SchemaTypeTexts(
            "JSON",
            Map.of(
                    "FIRST", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}",
                    "SECOND", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"number\"}}}",
                    "THIRD", "{\"type\":\"object\",\"properties\":{\"a\":true}}",
                    "BROKEN", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"boolean\"}}}",
                    "USER", "{\"properties\":{\"first\":{\"$ref\":\"First\"}},\"type\":\"object\"}",
                    "UNTIDY", "{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"integer\" } } }",
                    "PLACE", "object.a",
                    "RULE", "TYPE_CHANGED",
                    "DIFFERENCE",
                            "{errorType:\"TYPE_CHANGED\", description:\"A type at path '#/properties/a' is different between the new schema and the old schema'}"));

    static final SchemaTypeTexts PROTOBUF = new SchemaTypeTexts(
            "PROTOBUF",
            Map.of(
                    "FIRST", "syntax = \"proto3\";\n\nmessage First {\n  int32 a = 1;\n}\n",
                    "SECOND", "syntax = \"proto3\";\n\nmessage First {\n  int64 a = 1;\n}\n",
                    "THIRD", "syntax = \"proto3\";\n\nmessage First {\n  uint64 a = 1;\n}\n",
                    "BROKEN", "syntax = \"proto3\";\n\nmessage First {\n  string a = 1;\n}\n",
                    "USER", "syntax = \"proto3\";\n\nimport \"First\";\n\nmessage User {\n  .First first = 1;\n}\n",
                    "UNTIDY", "// The first.\nsyntax = \"proto3\"; \n message First { int32 a = 1; }",
                    "PLACE", "First.a",
                    "RULE", "FIELD_SCALAR_KIND_CHANGED",
                    "DIFFERENCE",
                            "{errorType:\"FIELD_SCALAR_KIND_CHANGED\", description:\"The kind of a SCALAR field at path '#/First/1' in the new schema does not match its kind in the old schema\"}"));

    static List<SchemaTypeTexts> all() {
        return List.of(AVRO, JSON, PROTOBUF);
    }

    /** A request or an answer with what its names stand for: a text as JSON has it, or as it is where that is said. */
    String in(String line) {
        String filled = line.replace("$TYPE$", type);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String quoted = TextNode.valueOf(text.getValue()).toString();
            filled = filled.replace("$" + text.getKey() + "$", quoted.substring(1, quoted.length() - 1))
                    .replace("$" + text.getKey() + " itself$", text.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return type;
    }
}
