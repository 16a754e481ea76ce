// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.ResponseHeaderConfig;
import io.incipit.registry.http.ResponseHeaderConfig.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code response.http.headers.config}: entries {@code action name: value} between commas; one that holds a comma
 * stands in double quotes.
 */
final class ResponseHeaderSettings {

    private static final String PROPERTY = "response.http.headers.config";

    private static final Map<String, Action> ACTIONS =
            Map.of("set", Action.SET, "add", Action.ADD, "setDate", Action.SET_DATE, "addDate", Action.ADD_DATE);

    private static final Pattern ENTRY = Pattern.compile("(\\S+)\\s+([^\\s:]+)\\s*:\\s*(.*)");

    private static final Pattern ENTRIES = Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?=,|$)|([^,]+)");

    private ResponseHeaderSettings() {}

    static List<ResponseHeaderConfig> of(Settings settings) {
        return entries(settings.text(PROPERTY, "")).stream()
                .map(ResponseHeaderSettings::header)
                .toList();
    }

    private static ResponseHeaderConfig header(String entry) {
        try {
            return Optional.of(ENTRY.matcher(entry))
                    .filter(Matcher::matches)
                    .filter(match -> ACTIONS.containsKey(match.group(1)))
                    .map(match -> new ResponseHeaderConfig(
                            ACTIONS.getOrDefault(match.group(1), Action.SET), match.group(2), match.group(3)))
                    .orElseThrow(() -> invalid(entry));
        } catch (IllegalArgumentException e) {
            throw invalid(entry);
        }
    }

    private static InvalidConfiguration invalid(String entry) {
        return InvalidConfiguration.of(
                PROPERTY,
                entry,
                "a comma list of ACTION NAME: VALUE, where ACTION is set, add, setDate or addDate, dates are"
                        + " milliseconds from now, and an entry with a comma stands in double quotes");
    }

    /** Quotes count at the beginning of an entry; between them a backslash takes the meaning of what follows. */
    private static List<String> entries(String text) {
        return ENTRIES.matcher(text)
                .results()
                .map(entry ->
                        entry.group(1) == null ? entry.group(2) : entry.group(1).replaceAll("\\\\(.)", "$1"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
