// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.incipit.registry.domain.model.JsonText;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * JSON of bodies: read as leniently as the field's servers do, written as they do. Thread-safe.
 *
 * <p>Lenient: numbers where texts are expected and the reverse, unknown members, {@code NaN} tokens, members given
 * twice (the last counts). Not lenient: comments, single quotes, anything after the value, deep nesting.
 */
final class JsonCodec {

    private static final int MAX_DEPTH = 200;

    /** Of an answer: more than any that was asked for with care, and less than would hurt a server of usual size. */
    private static final int MAX_BYTES = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(JsonText.class, new CopiedText()))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /** Names of packages in the parser's texts; callers know the simple names. */
    private static final Pattern PACKAGES =
            Pattern.compile("(?<=`|<|\\[|,|, )(?:[a-z]\\w*\\.)+(?:[A-Z]\\w*\\$)?(?=[A-Z])");

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    private JsonCodec() {}

    /**
     * Reads any value; {@link JsonNode#isMissingNode()} where there is none.
     *
     * @throws HttpError 400 for what is not one JSON value
     */
    static JsonNode read(byte[] bytes) {
        try {
            return WholeCharacters.required(MAPPER.readTree(bytes));
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /**
     * Makes a record of a value.
     *
     * @throws HttpError 400 for a value of the wrong shape
     */
    static <T> T convert(JsonNode value, Class<T> type) {
        try {
            return MAPPER.treeToValue(value, type);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /**
     * Writes UTF-8, with characters outside the basic plane as two escapes.
     *
     * @throws HttpError 422 when that is too much for one answer
     */
    static byte[] write(Object value) {
        return write(value, MAX_BYTES);
    }

    static byte[] write(Object value, int most) {
        BoundedBytes bytes = new BoundedBytes(most);
        try {
            MAPPER.writeValue(bytes, value);
            return bytes.toByteArray();
        } catch (BoundedBytes.Full e) {
            throw HttpError.answerTooLarge(most);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write " + value.getClass(), e);
        }
    }

    private static HttpError malformed(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return HttpError.badRequest(PACKAGES.matcher(String.valueOf(message)).replaceAll(""));
    }
}
