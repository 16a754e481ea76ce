// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * The directory a broker keeps its topics and its metadata in, locked against a second broker while it is open.
 *
 * <p>Topics and metadata stand in folders of their own, because Kafka locks its metadata before it writes to it only if
 * it is not among the topics.
 */
final class DataDirectory implements Closeable {

    private static final String LOCK = "broker.lock";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path given) {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            requireEmptyOrOurs(path);
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new BrokerStartException("Cannot use the data directory " + path + ": " + e, e);
        }
    }

    Path topics() {
        return path.resolve("topics");
    }

    Path metadata() {
        return path.resolve("metadata");
    }

    /** Formats what is not formatted yet; users are written only then. */
    MetaPropertiesEnsemble format(Map<String, String> users) {
        try {
            Files.createDirectories(topics());
            Files.createDirectories(metadata());
            MetaPropertiesEnsemble found = load();
            if (found.emptyLogDirs().isEmpty()) {
                return found;
            }
            format(found.clusterId().orElseGet(() -> Uuid.randomUuid().toString()), users);
            return load();
        } catch (IOException e) {
            throw new BrokerStartException("Cannot read the data directory " + path + ": " + e, e);
        }
    }

    /** Makes the next start recover the topics as after a crash. */
    void forgetCleanStop() throws IOException {
        Files.deleteIfExists(topics().resolve(".kafka_cleanshutdown"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private MetaPropertiesEnsemble load() throws IOException {
        return new MetaPropertiesEnsemble.Loader()
                .addLogDirs(List.of(topics().toString()))
                .addMetadataLogDir(metadata().toString())
                .load();
    }

    private void format(String clusterId, Map<String, String> users) {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(clusterId)
                .setDirectories(List.of(topics().toString(), metadata().toString()))
                .setMetadataLogDirectory(metadata().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .setIgnoreFormatted(true)
                .setScramArguments(scram(users));
        try {
            formatter.run();
        } catch (Exception e) {
            // Kafka declares no narrower type.
            throw new BrokerStartException("Cannot format the data directory " + path + ": " + e.getMessage(), e);
        }
    }

    private static List<String> scram(Map<String, String> users) {
        return users.entrySet().stream()
                .map(user -> "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user.getKey(), user.getValue()))
                .toList();
    }

    private static void requireEmptyOrOurs(Path path) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            boolean ours = Files.exists(path.resolve(LOCK));
            if (!ours && children.iterator().hasNext()) {
                throw new BrokerStartException(
                        "The data directory " + path + " is neither empty nor one that this broker has made");
            }
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        if (tryLock(channel) == null) {
            channel.close();
            throw new BrokerStartException("Another broker is using the data directory " + path);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held in this JVM. Closing the channel may free it for other processes; Kafka's own locks then still
            // stand.
            return null;
        }
    }
}
