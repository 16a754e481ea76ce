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

    private static final int WARM_UP_SECONDS = 15;

    /** The broker, too, with many a transaction: with the registry alone its compiler would be at work for minutes. */
    void warmUp() {
        new BareWriting(process, 1, bytes).run(WARM_UP_SECONDS);
        run(WARM_UP_SECONDS / 5);
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
