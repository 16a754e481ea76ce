// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Registrations of Avro schemas of one size that nobody has registered yet: a text of which only digits change, so that
 * making one costs next to nothing.
 *
 * <p>Any of them can follow any other in a subject, whatever the compatibility level. Immutable.
 */
public final class NewSchemas {

    private static final String NUMBER = "0000000000";
    private static final int FIELD_BYTES = 60;

    private final byte[] request;
    private final int schemaBytes;
    private final int subjectAt;
    private final int schemaAt;

    /** Of about that many bytes each. */
    public NewSchemas(int bytes) {
        String schema = text(Math.max(1, (bytes - 160) / FIELD_BYTES));
        String body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
        String text = new String(
                HttpRequest.post("/subjects/s" + NUMBER + "-value/versions", body)
                        .bytes(1),
                US_ASCII);
        this.request = text.getBytes(US_ASCII);
        this.schemaBytes = schema.length();
        this.subjectAt = text.indexOf("s" + NUMBER) + 1;
        this.schemaAt = text.indexOf("added" + NUMBER) + "added".length();
    }

    int schemaBytes() {
        return schemaBytes;
    }

    /** Registers the schema of that number under the subject of that number. */
    public byte[] registration(long subject, long schema) {
        byte[] bytes = request.clone();
        put(bytes, subjectAt, subject);
        put(bytes, schemaAt, schema);
        return bytes;
    }

    private static void put(byte[] bytes, int at, long number) {
        long left = number;
        for (int i = at + NUMBER.length() - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    private static String text(int fields) {
        String others = IntStream.range(0, fields)
                .mapToObj(i -> ",{\"name\":\"aFieldOfTheRecord%06d\",\"type\":[\"null\",\"string\"]}".formatted(i))
                .collect(Collectors.joining());
        return "{\"type\":\"record\",\"name\":\"Record\",\"namespace\":\"com.example.bench\",\"fields\":["
                + "{\"name\":\"added" + NUMBER + "\",\"type\":[\"null\",\"string\"],\"default\":null}" + others + "]}";
    }
}
