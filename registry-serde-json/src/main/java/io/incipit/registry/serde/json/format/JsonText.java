// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.RegistryException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Schema texts as JSON: members in their order, numbers with all their digits, of members of one name the last, whatever
 * follows the value passed over.
 */
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern NOT_FINITE = Pattern.compile("NaN|INF|Infinity");

    private JsonText() {}

    /** A parser of the same language. */
    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** The value that the text is. INVALID_SCHEMA if it is none, or nested deeper than 1000 levels. */
    static JsonNode read(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw RegistryException.invalidSchema("Invalid JSON schema: there is no text", null);
            }
            // NaN and the infinities are written as strings; the tree has to be what the text that is kept says.
            return NOT_FINITE.matcher(text).find() ? MAPPER.readTree(MAPPER.writeValueAsString(value)) : value;
        } catch (ArithmeticException | NumberFormatException e) {
            throw RegistryException.invalidSchema("Invalid JSON schema: a number's exponent is out of range", e);
        } catch (JsonProcessingException e) {
            throw RegistryException.invalidSchema("Invalid JSON schema: " + e.getOriginalMessage() + at(e), e);
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    /** Without spaces, characters as they are. */
    static String write(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A schema that was read cannot be written", e);
        }
    }

    /** What is equal for equal values, and can be put in order with others of its class, however many are alike. */
    static Object comparable(JsonNode value) {
        if (value.isTextual()) {
            return '"' + value.textValue();
        }
        if (value.isIntegralNumber()) {
            return value.bigIntegerValue();
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros();
        }
        return write(sorted(value, JsonText::withoutZeros));
    }

    /** Decimals that are equal have the same digits then; none of them those of a whole number. */
    private static JsonNode withoutZeros(JsonNode value) {
        if (!value.isNumber() || value.isIntegralNumber()) {
            return value;
        }
        BigDecimal digits = value.decimalValue().stripTrailingZeros();
        return DecimalNode.valueOf(digits.scale() == 0 ? digits.setScale(1) : digits);
    }

    /** The same value with the members of all its objects sorted by name. */
    static JsonNode sorted(JsonNode value) {
        return sorted(value, UnaryOperator.identity());
    }

    private static JsonNode sorted(JsonNode value, UnaryOperator<JsonNode> leaves) {
        if (value instanceof ArrayNode array) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> sorted.add(sorted(element, leaves)));
            return sorted;
        }
        if (value instanceof ObjectNode object) {
            Map<String, JsonNode> members = new TreeMap<>();
            object.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue(), leaves)));
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            members.forEach(sorted::set);
            return sorted;
        }
        return leaves.apply(value);
    }
}
