// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an application gets with this library, as the documentation says. */
class FootprintTest {

    static final Pattern ROW = Pattern.compile("^\\| `[\\w.-]+:([\\w.-]+)` \\| ([\\d,]+) \\|", Pattern.MULTILINE);
    static final Pattern SUM = Pattern.compile("Together ([\\d,]+) KB");

    final String document = read("../docs/SERIALIZERS.md");

    @Test
    void document_libraries_areThoseOfTheClassPathWithTheirSizes() {
        Map<String, Long> shown = new TreeMap<>();

        ROW.matcher(document).results().forEach(row -> shown.put(row.group(1), number(row.group(2))));

        assertThat(shown).isEqualTo(libraries());
    }

    @Test
    void document_sum_isThatOfTheLibraries() {
        long sum = libraries().values().stream().mapToLong(Long::longValue).sum();

        assertThat(SUM.matcher(document).results().map(said -> number(said.group(1))))
                .containsExactly(sum);
    }

    /** Sizes in KB of what others made. In a repository, a library's files stand in .../name/version/. */
    private static Map<String, Long> libraries() {
        Map<String, Long> libraries = new TreeMap<>();
        Stream.of(read("target/classpath").strip().split(File.pathSeparator, -1))
                .filter(file -> !file.contains("registry-domain"))
                .map(File::new)
                .forEach(file -> libraries.put(
                        file.getParentFile().getParentFile().getName(), Math.round(file.length() / 1000.0)));
        return libraries;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
