// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.incipit.registry.domain.service.Doctor;
import io.incipit.registry.domain.service.ForeignRecords;
import io.incipit.registry.domain.service.SharedIds;
import io.incipit.registry.domain.service.UnrepairedAborts;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.domain.spi.WholeLog;
import io.incipit.registry.domain.state.RegistryState;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** What is examined beside the log itself when no node needs to run: its content, and the addresses. */
@Module
abstract class DoctorModule {

    private static final Duration REACH_LIMIT = Duration.ofSeconds(2);

    private DoctorModule() {}

    @Provides
    static Doctor doctor(Set<Examination> examinations) {
        return new Doctor(examinations);
    }

    @Provides
    @IntoSet
    static Examination sharedIds(WholeLog log) {
        return new SharedIds(() -> state(log));
    }

    @Provides
    @IntoSet
    static Examination foreignRecords(WholeLog log) {
        return new ForeignRecords(() -> state(log));
    }

    @Provides
    @IntoSet
    static Examination unrepairedAborts(WholeLog log) {
        return new UnrepairedAborts(log);
    }

    /** Whether a node listens there is not known: it may be the one that is about to be started. */
    @Provides
    @IntoSet
    static Examination advertisedUrl(NodeIdentity node, WholeLog log) {
        InstanceConfig instance = node.instance();
        URI url = URI.create(instance.url(instance.listener().port()));
        return new AdvertisedUrl(
                () -> new AdvertisedUrl.Self(node.id(), url, false),
                () -> state(log).holder(),
                Reach.byNetwork(REACH_LIMIT));
    }

    private static RegistryState state(WholeLog log) {
        return UnrepairedAborts.replayed(log.read().committed());
    }
}
