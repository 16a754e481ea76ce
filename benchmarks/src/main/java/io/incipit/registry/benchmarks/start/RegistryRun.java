// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.start;

import io.incipit.registry.benchmarks.load.MemoryUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of the registry that has begun to answer. */
final class RegistryRun implements AutoCloseable {

    static final String PROPERTIES = "registry.properties";
    static final String SAID = "registry.log";

    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");
    private static final int SECONDS_TO_STOP = 30;
    private static final int COUNTS = 3;

    private final Process process;
    private final double secondsToReady;
    private final double cpuSeconds;

    private RegistryRun(Process process, double secondsToReady) {
        this.process = process;
        this.secondsToReady = secondsToReady;
        this.cpuSeconds = cpuSeconds(process);
    }

    static RegistryRun start(Path directory, String bootstrapServers, List<String> options, String jar) {
        try {
            int port = freePort();
            Path properties = Files.writeString(directory.resolve(PROPERTIES), """
                    listeners=http://127.0.0.1:%d
                    host.name=127.0.0.1
                    kafkastore.bootstrap.servers=%s
                    kafkastore.topic.replication.factor=1
                    kafkastore.init.timeout.ms=600000
                    """.formatted(port, bootstrapServers));
            Path said = directory.resolve(SAID);
            ProcessBuilder builder = java().redirectErrorStream(true).redirectOutput(said.toFile());
            builder.command().addAll(options);
            builder.command().addAll(List.of(jar, "serve", properties.toString()));
            long begin = System.nanoTime();
            Process process = builder.start();
            awaitAnswer(process, port, said);
            return new RegistryRun(process, seconds(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM of its own that is like this one; what it complains about is seen. */
    static ProcessBuilder java() {
        return new ProcessBuilder(tool("java")).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(Process process, int port, Path said) throws IOException {
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IOException("The registry ended: " + Files.readString(said));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static boolean answers(int port) {
        try {
            URI question = URI.create("http://127.0.0.1:" + port + "/schemas/types");
            return ((HttpURLConnection) question.toURL().openConnection()).getResponseCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    /** From the start of the process to its first answer. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** That the process had used when it began to answer; NaN where the system does not tell. */
    double cpuSeconds() {
        return cpuSeconds;
    }

    static double cpuSeconds(Process process) {
        return process.info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .map(RegistryRun::seconds)
                .orElse(Double.NaN);
    }

    /**
     * What stays reachable, in bytes: the least of some counts, for at the first one what was read last may still be in the
     * buffers of the reader, which it gives up in its own time.
     */
    long liveHeap() {
        long least = reachable();
        for (int i = 1; i < COUNTS; i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            least = Math.min(least, reachable());
        }
        return least;
    }

    /** Counted after a full collection. */
    private long reachable() {
        try {
            Process asked =
                    new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram").start();
            try (InputStream answer = asked.getInputStream()) {
                return number(TOTAL, new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory that the system has given to the process, in bytes; 0 where the system does not tell. */
    long resident() {
        return MemoryUse.resident(process.pid());
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("There is no " + pattern + " in " + text);
        }
        return Long.parseLong(matcher.group(1));
    }

    /** Ends it in order, as an archive of its classes needs. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
