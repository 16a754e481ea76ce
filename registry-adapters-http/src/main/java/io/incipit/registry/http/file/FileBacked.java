// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in some files, read again when one of them has changed.
 *
 * <p>Looks when it is asked, but not all the time, so that it needs no thread and follows the links that orchestrators
 * swap. A file that cannot be used, such as one that is half written, changes nothing: the log says so, and the file is
 * read again as soon as it changes again. Thread-safe.
 *
 * @param <T> what is made of the files; immutable
 */
public final class FileBacked<T> implements Supplier<T> {

    private static final Logger LOG = LoggerFactory.getLogger(FileBacked.class);

    /** Between two looks at a file: soon enough for people, and nothing to notice for the file system. */
    public static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Path> files;
    private final Supplier<T> reading;
    private final long pauseNanos;
    private final LongSupplier clock;
    private final AtomicReference<Seen<T>> seen;

    FileBacked(List<Path> files, Supplier<T> reading, Duration pause, LongSupplier clock) {
        this.files = List.copyOf(files);
        this.reading = reading;
        this.pauseNanos = pause.toNanos();
        this.clock = clock;
        List<FileStamp> stamps = FileStamp.of(this.files);
        this.seen = new AtomicReference<>(new Seen<>(reading.get(), stamps, clock.getAsLong()));
    }

    /**
     * Reads for the first time.
     *
     * @param files whose changes count; directories too
     * @param pause between two looks at them at least; zero looks whenever it is asked
     * @param reading may throw {@link UnusableFileException}
     * @throws UnusableFileException if the first reading does
     */
    public static <T> FileBacked<T> of(List<Path> files, Duration pause, Supplier<T> reading) {
        return new FileBacked<>(files, reading, pause, System::nanoTime);
    }

    /** What the files said when they could be used last. */
    @Override
    public T get() {
        Seen<T> last = seen.get();
        long now = clock.getAsLong();
        if (now - last.atNanos < pauseNanos) {
            return last.value;
        }
        Seen<T> looking = new Seen<>(last.value, last.stamps, now);
        // One caller looks; the others need not wait for it.
        return seen.compareAndSet(last, looking) ? look(looking) : seen.get().value;
    }

    private T look(Seen<T> last) {
        List<FileStamp> stamps = FileStamp.of(files);
        if (stamps.equals(last.stamps)) {
            return last.value;
        }
        T value = read(last.value);
        seen.set(new Seen<>(value, stamps, last.atNanos));
        return value;
    }

    private T read(T before) {
        try {
            T value = reading.get();
            LOG.info("Read again after a change: {}", files);
            return value;
        } catch (UnusableFileException e) {
            LOG.warn("Changed, but cannot be used; what was read before stays in force: {}", e.getMessage());
            return before;
        }
    }

    /** @param stamps taken before the files were read, so that a change meanwhile is seen next time */
    private record Seen<T>(T value, List<FileStamp> stamps, long atNanos) {}
}
