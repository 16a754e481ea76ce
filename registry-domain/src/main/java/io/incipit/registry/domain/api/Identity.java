// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegistryException;
import java.util.List;

/** Which registry this is, and what it was built from. Thread-safe. */
public interface Identity {

    /**
     * The id of the Kafka cluster that the log is in. Waits for Kafka at the first question.
     *
     * @throws RegistryException.Unavailable when it is not known yet and Kafka cannot be asked
     */
    String kafkaClusterId();

    About about();

    /**
     * What a registry tells of itself.
     *
     * @param group the name that nodes of one registry share
     * @param version of this program
     * @param commit that it was built from
     * @param deploymentAttributes what the operator says about this deployment
     */
    record About(String group, String version, String commit, List<String> deploymentAttributes) {

        public About {
            deploymentAttributes = List.copyOf(deploymentAttributes);
        }
    }
}
