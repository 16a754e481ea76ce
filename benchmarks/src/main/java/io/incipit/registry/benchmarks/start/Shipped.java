// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registry as {@code bin/incipit serve} runs it: the one jar, from an archive of the classes that an earlier run
 * loaded.
 */
final class Shipped implements AutoCloseable {

    /** What bin/incipit gives. */
    static final List<String> USUAL_HEAP = List.of("-Xmx1G");

    /**
     * For a million versions. Of a heap that need not grow first nobody marks what is alive again and again; nor is what a
     * start reads worth marking, for nearly all of it stays; and the fewer young collections, the less is copied twice.
     */
    static final List<String> LARGE_HEAP =
            List.of("-Xms3G", "-Xmx3G", "-XX:NewSize=512M", "-XX:InitiatingHeapOccupancyPercent=65");

    private static final String JAR = "incipit.jar";
    private static final String ARCHIVE = "incipit.jsa";
    private static final int DENIES_UNSAFE_MEMORY = 24;

    private final Path directory;
    private final List<String> options;

    private Shipped(Path directory, List<String> options) {
        this.directory = directory;
        this.options = options;
    }

    /** With these options for its heap, and no archive yet. */
    static Shipped plain(List<String> heap) {
        List<String> options = with(heap, "-Xlog:cds*=off");
        if (Runtime.version().feature() >= DENIES_UNSAFE_MEMORY) {
            options = with(options, "--sun-misc-unsafe-memory-access=allow");
        }
        try {
            return new Shipped(Files.createTempDirectory("incipit-start"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the archive that a run leaves over the log of that broker. */
    Shipped archived(String bootstrapServers) {
        String archive = directory.resolve(ARCHIVE).toString();
        Shipped leaving = new Shipped(directory, with(options, "-XX:ArchiveClassesAtExit=" + archive));
        leaving.start(bootstrapServers).close();
        return new Shipped(directory, with(options, "-XX:SharedArchiveFile=" + archive));
    }

    private static List<String> with(List<String> options, String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return List.copyOf(more);
    }

    /** Starts it, and waits until it answers. */
    RegistryRun start(String bootstrapServers) {
        String jar = Optional.ofNullable(System.getProperty(JAR))
                .orElseThrow(() -> new IllegalStateException(
                        "-D" + JAR + " must say where the server's jar is, as bin/incipit bench does"));
        return RegistryRun.start(directory, bootstrapServers, with(options, "-jar"), jar);
    }

    @Override
    public void close() {
        try {
            for (String file : List.of(ARCHIVE, RegistryRun.PROPERTIES, RegistryRun.SAID)) {
                Files.deleteIfExists(directory.resolve(file));
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
