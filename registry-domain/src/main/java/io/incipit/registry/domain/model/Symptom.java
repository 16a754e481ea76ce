// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.List;

/**
 * Something an operator should know about the registry or the log it stands on.
 *
 * @param code which kind it is; it does not change from one version to the next
 * @param found what is so, in one sentence
 * @param why why it matters, in one sentence
 */
public record Symptom(String code, Severity severity, String found, String why, Remedy remedy) {

    /** How bad it is; the worst first. */
    public enum Severity {
        /** Writes fail, or what was answered can get lost or become another thing. */
        ERROR,

        /** Works today, and will not when something else happens. */
        WARNING,

        /** Good to know. */
        INFO
    }

    /**
     * What mends it.
     *
     * @param advice in words
     * @param commands what to type, in this order; none where no command mends it
     */
    public record Remedy(String advice, List<String> commands) {

        /** Copies the list. */
        public Remedy {
            commands = List.copyOf(commands);
        }

        public static Remedy of(String advice, String... commands) {
            return new Remedy(advice, List.of(commands));
        }
    }

    public static Symptom error(String code, String found, String why, Remedy remedy) {
        return new Symptom(code, Severity.ERROR, found, why, remedy);
    }

    public static Symptom warning(String code, String found, String why, Remedy remedy) {
        return new Symptom(code, Severity.WARNING, found, why, remedy);
    }

    public static Symptom info(String code, String found, String why, Remedy remedy) {
        return new Symptom(code, Severity.INFO, found, why, remedy);
    }
}
