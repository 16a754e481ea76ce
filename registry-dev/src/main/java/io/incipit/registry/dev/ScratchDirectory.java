// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for as long as it is needed. */
record ScratchDirectory(Path path) implements AutoCloseable {

    static ScratchDirectory create() {
        try {
            return new ScratchDirectory(Files.createTempDirectory("incipit-"));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for the broker's data", e);
        }
    }

    /** Removes it with all that is in it, as far as that is possible. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Some of " + path + " is left behind", e);
        }
    }
}
