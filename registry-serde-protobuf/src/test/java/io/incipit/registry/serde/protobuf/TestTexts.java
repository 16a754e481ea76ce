// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts that lie beside the tests. */
public final class TestTexts {

    private TestTexts() {}

    public static List<String> lines(String file) {
        return text(file).lines().toList();
    }

    public static String text(String file) {
        try (InputStream in = TestTexts.class.getResourceAsStream("/protobuf/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder, as {@link #text} takes them. */
    public static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "protobuf", folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
