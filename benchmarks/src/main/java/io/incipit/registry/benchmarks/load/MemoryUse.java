// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a process keeps in memory, in bytes.
 *
 * @param resident of the whole process, as the system counts it; 0 where it does not say
 * @param heap what was left on the heap after the last collection, young or full
 */
public record MemoryUse(long resident, long heap) {

    private static final String RESIDENT = "VmRSS:";

    static MemoryUse ofThisProcess() {
        return new MemoryUse(resident(ProcessHandle.current().pid()), afterLastCollection());
    }

    /** After a full collection. */
    static MemoryUse collected() {
        System.gc();
        return new MemoryUse(
                resident(ProcessHandle.current().pid()),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** What {@link #line()} says. */
    public static MemoryUse parse(String line) {
        String[] parts = line.split(" ", 2);
        return new MemoryUse(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    String line() {
        return resident + " " + heap;
    }

    private static long afterLastCollection() {
        return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .map(GarbageCollectorMXBean::getLastGcInfo)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(GcInfo::getEndTime))
                .map(MemoryUse::heapAfter)
                .orElse(0L);
    }

    /** The pools of a collector are those of the heap, and some that no collector cares for. */
    private static long heapAfter(GcInfo collection) {
        return collection.getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** Of that process, as the system counts it; 0 where it does not say. */
    public static long resident(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .map(line ->
                            line.substring(RESIDENT.length()).replace("kB", "").strip())
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
