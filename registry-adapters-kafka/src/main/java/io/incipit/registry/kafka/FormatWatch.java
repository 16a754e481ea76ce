// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the log holds records of a newer version than this one.
 *
 * <p>Such a log is read on, but not written: what we do not know we could undo. Thread-safe.
 */
@Singleton
final class FormatWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FormatWatch.class);

    private record Newer(long offset, String format) {}

    private final AtomicReference<Optional<Newer>> first = new AtomicReference<>(Optional.empty());

    @Inject
    FormatWatch() {}

    void met(long offset, String format) {
        Optional<Newer> newer = Optional.of(new Newer(offset, format));
        if (first.compareAndSet(Optional.empty(), newer)) {
            LOG.warn("Offset {} was written by a newer version, in format {}: this node only reads", offset, format);
        }
    }

    /** @throws RegistryException.Unavailable when the log holds a record in a format that is not known */
    void requireKnown() {
        first.get().ifPresent(newer -> {
            throw RegistryException.storeFailed(
                    "The record at offset %d was written by a newer version of this registry, in format %s: this version "
                                    .formatted(newer.offset(), newer.format())
                            + "reads the log but does not write it. Update this node. Nothing was written.",
                    null);
        });
    }

    /** The log begins anew. */
    void clear() {
        first.set(Optional.empty());
    }
}
