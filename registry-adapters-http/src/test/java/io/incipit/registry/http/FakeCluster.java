// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Cluster;
import io.incipit.registry.domain.api.Freshness;
import io.incipit.registry.domain.model.Holder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers what a server was told of others, and which positions it has waited for. Who could not be reached is named
 * by the registry no more, unless it is a stubborn one.
 */
final class FakeCluster implements Cluster, Freshness {

    final List<Holder> unreachable = new CopyOnWriteArrayList<>();
    final List<String> reasons = new CopyOnWriteArrayList<>();
    final List<Long> awaited = new CopyOnWriteArrayList<>();

    /** What turns out when the log is read to its end. */
    final List<Runnable> meanwhile = new CopyOnWriteArrayList<>();

    private final PeerConfig config;
    private final FakeRegistry registry;
    private final boolean stubborn;

    FakeCluster(PeerConfig config, FakeRegistry registry, boolean stubborn) {
        this.config = config;
        this.registry = registry;
        this.stubborn = stubborn;
    }

    static FakeCluster alone(FakeRegistry registry) {
        return new FakeCluster(PeerConfig.ALONE, registry, false);
    }

    PeerConfig config() {
        return config;
    }

    @Override
    public void unreachable(Holder holder, String why) {
        reasons.add(why);
        unreachable.add(holder);
        if (!stubborn) {
            registry.heldBy.remove(holder);
        }
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public boolean await(long position, Duration atMost) {
        awaited.add(position);
        return true;
    }

    @Override
    public boolean catchUp(Duration atMost) {
        meanwhile.forEach(Runnable::run);
        return true;
    }
}
