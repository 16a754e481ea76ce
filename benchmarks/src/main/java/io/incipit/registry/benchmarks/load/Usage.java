// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What a process has used since its start.
 *
 * @param cpuNanos of all its threads
 * @param allocatedBytes by the threads that live
 */
record Usage(long cpuNanos, long allocatedBytes) {

    static Usage ofThisProcess() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long allocated = Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .sum();
        return new Usage(system.getProcessCpuTime(), allocated);
    }

    static Usage parse(String line) {
        String[] parts = line.split(" ", 2);
        return new Usage(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    Usage since(Usage earlier) {
        return new Usage(cpuNanos - earlier.cpuNanos, allocatedBytes - earlier.allocatedBytes);
    }

    /** As {@link #parse} reads it. */
    String line() {
        return cpuNanos + " " + allocatedBytes;
    }
}
