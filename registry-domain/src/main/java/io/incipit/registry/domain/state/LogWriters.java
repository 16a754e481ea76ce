// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.CurrentHolder;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.LogStamp;
import java.time.Instant;
import java.util.Optional;

/**
 * Who writes the log, as far as the log tells.
 *
 * @param holder the node that announced itself last, if it did not let go since
 * @param foreign the first record of another registry that stands in a holder's tenure; what stands before the first
 *     announcement or after a holder let go is nobody's offence
 */
record LogWriters(Optional<CurrentHolder> holder, Optional<LogStamp> foreign) {

    static final LogWriters NOBODY = new LogWriters(Optional.empty(), Optional.empty());

    /** A mere change of the holder does not make the other registry stop. */
    LogWriters announced(HolderAnnounced event, LogStamp stamp) {
        boolean forgets = event.takeover() || event.holder().isEmpty();
        return new LogWriters(event.holder().map(now -> since(now, stamp)), forgets ? Optional.empty() : foreign);
    }

    /** It is announced again now and then; what counts is when it began. */
    private CurrentHolder since(Holder now, LogStamp stamp) {
        return holder.filter(earlier -> earlier.holder().equals(now))
                .orElseGet(() -> new CurrentHolder(now, Instant.ofEpochMilli(stamp.timestampMs())));
    }

    /** Another registry wrote. */
    LogWriters joinedBy(LogStamp stamp) {
        return holder.isEmpty() || foreign.isPresent() ? this : new LogWriters(holder, Optional.of(stamp));
    }
}
