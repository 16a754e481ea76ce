// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.scale;

import io.incipit.registry.benchmarks.scale.GroupCommit.Outcome;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What registries of many sizes take, computed from what was measured of small ones: the tables of docs/SCALING.md.
 *
 * <p>All constants but those of Kafka are of schemas of 1 KB on two processors, and stand in docs/PERFORMANCE.md.
 */
public final class ScaleTable {

    /** In the topic, where several records were written together; a key, headers and escapes are in it. */
    private static final double LOG_BYTES = 1_466;

    /** Of the heap, for each version of a content of its own, and of one that ten subjects share. */
    private static final double HEAP_BYTES = 1_351;

    private static final double HEAP_BYTES_SHARED = 211;

    /** Of an empty registry. */
    private static final double HEAP_EMPTY = 13e6;

    private static final double START_SECONDS = 0.8;
    private static final double START_MICROS_A_RECORD = 14;

    private static final double CPU_MICROS_A_READ = 15;

    private static final double TRANSACTION_MILLIS = 1.1;
    private static final double WRITE_MILLIS = 0.09;
    private static final double HTTP_MILLIS = 0.3;
    private static final double OTHER_NODE_MILLIS = 1;

    private static final GroupCommit ONE_NODE = new GroupCommit(TRANSACTION_MILLIS, WRITE_MILLIS, HTTP_MILLIS);
    private static final GroupCommit FORWARDED =
            new GroupCommit(TRANSACTION_MILLIS, WRITE_MILLIS, HTTP_MILLIS + OTHER_NODE_MILLIS);

    private static final double GIGA = 1e9;
    private static final double MICROS = 1e6;

    private ScaleTable() {}

    /** All of it, in Markdown. */
    public static String text() {
        return String.join("\n", bySize(), byNodes(), byClients());
    }

    private static String bySize() {
        Stream<String> rows = LongStream.of(100_000, 1_000_000, 10_000_000, 100_000_000)
                .mapToObj(versions -> row(
                        "%,d | %.1f | %.1f | %.1f | %.0f",
                        versions,
                        versions * LOG_BYTES / GIGA,
                        (HEAP_EMPTY + versions * HEAP_BYTES) / GIGA,
                        (HEAP_EMPTY + versions * HEAP_BYTES_SHARED) / GIGA,
                        START_SECONDS + versions * START_MICROS_A_RECORD / MICROS));
        return table("versions | topic, GB | heap, GB | heap, contents shared by ten, GB | start, s", rows);
    }

    private static String byNodes() {
        Stream<String> rows = IntStream.of(1, 2, 3, 5, 10, 30)
                .mapToObj(nodes -> row(
                        "%d | %,.0f | %.1f",
                        nodes,
                        nodes * MICROS / CPU_MICROS_A_READ,
                        nodes * ONE_NODE.simulate(256).perSecond() * LOG_BYTES / MICROS));
        return table(
                "nodes | reads by id a second and processor, all nodes | read from Kafka by all at 256 writers, MB/s",
                rows);
    }

    private static String byClients() {
        Stream<String> rows = IntStream.of(1, 8, 32, 128, 256, 512, 2_048).mapToObj(clients -> {
            Outcome here = ONE_NODE.simulate(clients);
            Outcome forwarded = FORWARDED.simulate(clients);
            return row(
                    "%,d | %,.0f | %.1f | %,.0f | %.1f",
                    clients, here.perSecond(), here.meanMillis(), forwarded.perSecond(), forwarded.meanMillis());
        });
        return table(
                "writers | writes a second | in the lane, ms | through other nodes, a second | in the lane, ms", rows);
    }

    private static String row(String format, Object... cells) {
        return "| " + String.format(Locale.ROOT, format, cells) + " |\n";
    }

    private static String table(String head, Stream<String> rows) {
        String rule = "|---".repeat(head.split("\\|", -1).length) + "|\n";
        return rows.reduce("| " + head + " |\n" + rule, String::concat);
    }
}
