// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.LogStamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WriteRouteTest {

    private static final Holder OTHER = new Holder("other", "http://other:8081");
    private static final Holder SELF = new Holder("self", "http://self:8081");

    private final AtomicLong now = new AtomicLong();
    private final Projection projection = new Projection(now::get);
    private final WriteRoute route =
            new WriteRoute(projection, new WriteLaneSettings(SELF, Duration.ofSeconds(1)), now::get);

    @Test
    void elsewhere_nobodyAnnouncedItself_isNobody() {
        assertThat(route.elsewhere()).isEmpty();
    }

    @Test
    void elsewhere_anotherAnnouncedItself_isThatOne() {
        announce(0, Optional.of(OTHER));

        assertThat(route.elsewhere()).contains(OTHER);
    }

    @Test
    void elsewhere_theOtherLetGo_isNobody() {
        announce(0, Optional.of(OTHER));
        announce(1, Optional.empty());

        assertThat(route.elsewhere()).isEmpty();
        assertThat(route.others()).isPresent();
    }

    @Test
    void elsewhere_thisNodeAnnouncedItself_isNobody() {
        announce(0, Optional.of(SELF));

        assertThat(route.others()).isEmpty();
    }

    @Test
    void elsewhere_thisNodeTookTheRightSince_isNobody() {
        announce(0, Optional.of(OTHER));
        route.taken(0, 1);

        assertThat(route.elsewhere()).isEmpty();
        assertThat(route.isHere()).isTrue();
    }

    @Test
    void elsewhere_theOtherTookItAgain_isTheOther() {
        route.taken(0, 1);
        announce(1, Optional.of(OTHER));

        assertThat(route.elsewhere()).contains(OTHER);
        assertThat(route.isHere()).isFalse();
    }

    @Test
    void elsewhere_anotherLogSinceThisNodeTookTheRight_goesByTheAnnouncement() {
        route.taken(0, 100);
        projection.restart("created anew");
        announce(0, Optional.of(OTHER));

        assertThat(route.elsewhere()).contains(OTHER);
    }

    @Test
    void elsewhere_unreachable_isNobodyForFiveSeconds() {
        announce(0, Optional.of(OTHER));
        route.unreachable(OTHER, "no route");

        now.addAndGet(Duration.ofMillis(4_999).toNanos());
        assertThat(route.elsewhere()).isEmpty();
        assertThat(route.holder()).contains(OTHER);

        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(route.elsewhere()).contains(OTHER);
    }

    @Test
    void elsewhere_unreachableButWithAnotherAddressNow_isThatOne() {
        Holder moved = new Holder("other", "http://elsewhere:8081");
        route.unreachable(OTHER, "no route");
        announce(0, Optional.of(moved));

        assertThat(route.elsewhere()).contains(moved);
    }

    private void announce(long offset, Optional<Holder> holder) {
        LogEntry entry = new LogEntry(new HolderAnnounced(holder), new LogStamp(offset, 0), Optional.empty());
        projection.replay(List.of(entry), offset + 1);
    }
}
