// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Avro schemas of 1 KB. */
final class TestSchemas {

    private static final int FIELDS = 16;

    private TestSchemas() {}

    /** Registers the schema of that number under the subject of that number. */
    static HttpRequest registration(int number) {
        String text = schema(number).replace("\"", "\\\"");
        return HttpRequest.post("/subjects/s" + number + "-value/versions", "{\"schema\":\"" + text + "\"}");
    }

    static String schema(int number) {
        String fields = IntStream.range(0, FIELDS)
                .mapToObj(i -> "{\"name\":\"aFieldOfTheRecord" + i + "\",\"type\":[\"null\",\"string\"]}")
                .collect(Collectors.joining(","));
        return "{\"type\":\"record\",\"name\":\"Record" + number + "\",\"namespace\":\"com.example.bench\",\"fields\":["
                + fields + "]}";
    }
}
