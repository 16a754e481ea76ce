// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The file in which a broker keeps a topic's records, while the broker is down. */
record LogFile(Path path) {

    /** In front of each batch: its first offset, and how many bytes follow. */
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    /** The only segment of the only partition. */
    static LogFile of(Path brokerDirectory, String topic) {
        try (Stream<Path> files = Files.walk(brokerDirectory)) {
            return new LogFile(files.filter(file -> file.endsWith(topic + "-0/00000000000000000000.log"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts off the end of the file, transactions' marks counted as batches. */
    void dropLastBatches(int count) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            List<Long> starts = starts(file);
            file.truncate(starts.get(starts.size() - count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> starts(FileChannel file) throws IOException {
        List<Long> starts = new ArrayList<>();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        long at = 0;
        while (at + HEAD < file.size() && file.read(head.clear(), at) == HEAD && head.getInt(Long.BYTES) > 0) {
            starts.add(at);
            at += HEAD + head.getInt(Long.BYTES);
        }
        return starts;
    }
}
