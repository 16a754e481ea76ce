// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is seen to have changed.
 *
 * @param identity which file stands there, where the file system can tell: a link may point to another one
 */
record FileStamp(long modifiedNanos, long size, String identity) {

    private static final FileStamp ABSENT = new FileStamp(0, -1, "");

    static List<FileStamp> of(List<Path> files) {
        return files.stream().map(FileStamp::of).toList();
    }

    private static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    attributes.size(),
                    String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
