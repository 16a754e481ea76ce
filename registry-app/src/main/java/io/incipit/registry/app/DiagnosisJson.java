// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.stream.Collectors.joining;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.model.Symptom;
import java.util.Collection;
import java.util.function.Function;

/** A diagnosis for programs to read. */
final class DiagnosisJson {

    private DiagnosisJson() {}

    static String of(StoreConfig store, Diagnosis diagnosis) {
        return "{\"topic\":%s,%n \"bootstrapServers\":%s,%n \"findings\":%s,%n \"notChecked\":%s}%n"
                .formatted(
                        text(store.topic().name()),
                        text(String.join(",", store.bootstrapServers())),
                        array(diagnosis.symptoms(), DiagnosisJson::finding),
                        array(diagnosis.unchecked(), DiagnosisJson::unchecked));
    }

    private static String finding(Symptom symptom) {
        return "%n  {\"code\":%s,\"severity\":%s,\"found\":%s,\"why\":%s,\"mend\":%s,\"commands\":%s}"
                .formatted(
                        text(symptom.code()),
                        text(symptom.severity().name()),
                        text(symptom.found()),
                        text(symptom.why()),
                        text(symptom.remedy().advice()),
                        array(symptom.remedy().commands(), DiagnosisJson::text));
    }

    private static String unchecked(Diagnosis.Unchecked unchecked) {
        return "%n  {\"check\":%s,\"why\":%s}".formatted(text(unchecked.subject()), text(unchecked.why()));
    }

    private static <T> String array(Collection<T> values, Function<T, String> json) {
        return values.stream().map(json).collect(joining(",", "[", "]"));
    }

    /** Keys of the topic may hold whatever somebody wrote there. */
    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.chars().forEach(c -> json.append(escaped((char) c)));
        return json.append('"').toString();
    }

    private static String escaped(char c) {
        if (c == '"' || c == '\\') {
            return "\\" + c;
        }
        return c < ' ' || Character.isSurrogate(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    }
}
