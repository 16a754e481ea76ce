// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Reading;
import java.util.concurrent.TimeUnit;

/**
 * Transactions of a process of their own, as many records in each as there are clients.
 *
 * @param bytes of each record
 */
record BareWriting(ServerProcess process, int clients, int bytes) {

    private static final int WARM_UPS = 3;

    void warmUp() {
        run(WARM_UPS);
    }

    Reading measure(int seconds) {
        Usage before = process.usage();
        String[] told = run(seconds);
        Usage used = process.usage().since(before);
        double records = Double.parseDouble(told[0]);
        return new Reading(
                records * TimeUnit.SECONDS.toNanos(1) / Double.parseDouble(told[1]),
                used.cpuNanos() / records / TimeUnit.MICROSECONDS.toNanos(1),
                used.allocatedBytes() / records,
                Double.parseDouble(told[2]),
                Double.parseDouble(told[3]));
    }

    private String[] run(int seconds) {
        return process.ask(clients + " " + bytes + " " + seconds).split(" ", 4);
    }
}
