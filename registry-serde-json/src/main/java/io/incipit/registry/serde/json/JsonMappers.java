// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How Jackson goes between objects and the JSON of messages. */
final class JsonMappers {

    private JsonMappers() {}

    static ObjectMapper create(JsonOptions.Mapping mapping) {
        JsonMapper.Builder mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, mapping.failsOnUnknown())
                .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, !mapping.writesIsoDates())
                .configure(SerializationFeature.INDENT_OUTPUT, mapping.indents());
        JsonInclude.Include inclusion = mapping.inclusion();
        if (inclusion != null) {
            mapper.defaultPropertyInclusion(JsonInclude.Value.construct(inclusion, inclusion));
        }
        return mapper.build();
    }

    /** A reader of trees whose numbers have all their digits. */
    static ObjectReader exactTrees(ObjectMapper mapper) {
        return mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }
}
