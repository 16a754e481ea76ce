// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FileBackedTest {

    final AtomicLong clock = new AtomicLong();

    @Test
    void get_fileChanged_isReadAgain(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "old");
        FileBacked<String> content = FileBacked.of(List.of(file), Duration.ZERO, () -> read(file));

        Files.writeString(file, "newer");

        assertThat(content.get()).isEqualTo("newer");
    }

    @Test
    void get_fileReplacedByOneOfTheSameSize_isReadAgain(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "old");
        FileBacked<String> content = FileBacked.of(List.of(file), Duration.ZERO, () -> read(file));

        Files.move(Files.writeString(directory.resolve("other"), "new"), file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(content.get()).isEqualTo("new");
    }

    @Test
    void get_linkLedElsewhere_isReadAgain(@TempDir Path directory) throws Exception {
        Path one = Files.writeString(directory.resolve("one"), "old");
        Path two = Files.writeString(directory.resolve("two"), "new");
        Path link = Files.createSymbolicLink(directory.resolve("link"), one);
        FileBacked<String> content = FileBacked.of(List.of(link), Duration.ZERO, () -> read(link));

        Files.delete(link);
        Files.createSymbolicLink(link, two);

        assertThat(content.get()).isEqualTo("new");
    }

    @Test
    void get_fileThatCannotBeUsed_keepsWhatWasAndSaysSo(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "old");
        FileBacked<String> content = FileBacked.of(List.of(file), Duration.ZERO, () -> read(file));
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        ((Logger) LoggerFactory.getLogger(FileBacked.class)).addAppender(lines);

        Files.writeString(file, "broken!");
        List<String> meanwhile = List.of(content.get(), content.get());
        Files.writeString(file, "whole again");

        assertThat(meanwhile).containsOnly("old");
        assertThat(content.get()).isEqualTo("whole again");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .first()
                .asString()
                .endsWith("is broken");
    }

    @Test
    void get_beforeThePauseIsOver_doesNotLook(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "old");
        FileBacked<String> content =
                new FileBacked<>(List.of(file), () -> read(file), Duration.ofNanos(10), clock::get);
        Files.writeString(file, "newer");

        clock.set(9);
        String before = content.get();
        clock.set(10);

        assertThat(before).isEqualTo("old");
        assertThat(content.get()).isEqualTo("newer");
    }

    @Test
    void of_firstReadingFails_isRefused(@TempDir Path directory) {
        Path file = directory.resolve("file");

        assertThatThrownBy(() -> FileBacked.of(List.of(file), FileBacked.PAUSE, () -> {
                    throw new UnusableFileException("no");
                }))
                .isInstanceOf(UnusableFileException.class);
    }

    private static String read(Path file) {
        try {
            String text = Files.readString(file);
            if (text.equals("broken!")) {
                throw new UnusableFileException(file + " is broken");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
