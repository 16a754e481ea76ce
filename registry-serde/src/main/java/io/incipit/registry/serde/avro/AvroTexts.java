// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Avro schemas as text. */
final class AvroTexts {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STRING_CLASS = "avro.java.string";

    private AvroTexts() {}

    /**
     * Reads a text of which the registry has already decided that it is a schema: names and defaults are not judged
     * again, since older writers were allowed more.
     *
     * @param referenced the texts that it refers to, each after those that it refers to itself
     * @throws SchemaParseException if it is no Avro schema
     */
    static Schema parse(String text, List<String> referenced) {
        Schema.Parser parser = new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
        try {
            referenced.forEach(parser::parse);
            return parser.parse(text);
        } catch (SchemaParseException e) {
            throw e;
        } catch (RuntimeException e) {
            // Avro answers a type that is nowhere defined with a NullPointerException.
            throw new SchemaParseException(new IllegalArgumentException("It uses a type that is not defined", e));
        }
    }

    /** The text without the properties that say which Java class a string is; they concern nobody but this JVM. */
    static String withoutJavaProperties(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            tree.findParents(STRING_CLASS).forEach(node -> ((ObjectNode) node).remove(STRING_CLASS));
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new SchemaParseException(e);
        }
    }
}
