// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.Uuid;

/**
 * The id of the topic that the reader follows, as far as it has learned it: another topic may come to stand under the
 * same name. Thread-safe; the reader tells, the writer asks.
 */
@Singleton
final class FollowedTopic {

    private final AtomicReference<Optional<Uuid>> id = new AtomicReference<>(Optional.empty());

    @Inject
    FollowedTopic() {}

    /** What was read so far stands in the topic with this id. */
    void is(Uuid followed) {
        id.set(Optional.of(followed));
    }

    /** Nothing was read yet, of any topic. */
    void none() {
        id.set(Optional.empty());
    }

    /** Lets pass if the topic of that id is the one that is followed, or none is known. */
    void require(Uuid present) {
        if (!id.get().map(present::equals).orElse(true)) {
            throw RegistryException.storeFailed(
                    "The topic was deleted and created anew, and is about to be read from its beginning. Nothing was written.",
                    null);
        }
    }
}
