// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of the table of errors.
 *
 * @param requests in order; the last one is meant
 * @param answer status and body
 */
record ErrorRow(String name, Map<String, String> settings, List<Attack> requests, String answer) {

    private static final String HEADING = "== ";

    /** Reads the table, whose own head says how it is written. */
    static List<ErrorRow> parse(String table) {
        return Stream.of(table.split("\n\n"))
                .map(String::strip)
                .filter(row -> row.startsWith(HEADING))
                .map(ErrorRow::row)
                .toList();
    }

    private static ErrorRow row(String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> settings = new HashMap<>();
        List<Attack> requests = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            if (line.startsWith("! ")) {
                String[] setting = line.substring(2).split("=", 2);
                settings.put(setting[0], setting[1]);
            } else if (line.startsWith("+ ")) {
                Attack last = requests.remove(requests.size() - 1);
                requests.add(last.withHeader(line.substring(2)));
            } else {
                requests.add(request(line));
            }
        }
        return new ErrorRow(lines.get(0).substring(HEADING.length()), settings, requests, lines.get(lines.size() - 1));
    }

    /** What a line says: method, target and, after another blank, a body. */
    static Attack request(String line) {
        String[] parts = line.split(" ", 3);
        Attack request = Attack.of(line, parts[0], parts[1]);
        String body = parts.length < 3 ? "" : parts[2];
        return body.startsWith("@")
                ? request.withBytes("x".repeat(Integer.parseInt(body.substring(1))))
                : request.withText(body);
    }

    @Override
    public String toString() {
        return name;
    }
}
