// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.http.peer.Addressee;
import jakarta.inject.Inject;

/** This node, as others address it. Thread-safe. */
final class Self {

    private final PeerConfig config;
    private final Identity identity;

    @Inject
    Self(PeerConfig config, Identity identity) {
        this.config = config;
        this.identity = identity;
    }

    /** Whether that is this node's id. */
    boolean isNamed(String nodeId) {
        return nodeId.equals(config.nodeId());
    }

    /** Whether the words are meant for this node, as far as that can be told without asking Kafka. */
    boolean isCalled(Addressee meant) {
        return meant.topic().equals(config.topic()) && isNamed(meant.nodeId());
    }

    /**
     * The whole address. Waits for Kafka at the first question.
     *
     * @throws RegistryException.Unavailable when Kafka cannot be asked
     */
    Addressee address() {
        return new Addressee(identity.kafkaClusterId(), config.topic(), config.nodeId());
    }
}
