// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine that stay free while nobody listens there. */
public final class FreePort {

    /** Below the ports that connections get, so that none of them takes it. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 10_000;

    private FreePort() {}

    public static int any() {
        while (true) {
            int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
                Thread.onSpinWait();
            }
        }
    }
}
