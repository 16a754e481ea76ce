// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

/** Starts registries for scenarios; a caller may ask for the next one before the last is closed. */
@FunctionalInterface
interface RegistryFactory {

    /**
     * Makes a compacted topic of one partition, puts the scenario's records into it with their timestamps, and starts
     * the scenario's registries on it with its settings. Returns when each of them answers.
     *
     * <p>The timestamps are those of the recording, which a broker whose clock is behind takes for the future: the
     * topic needs a {@code message.timestamp.after.max.ms} that lets them pass.
     *
     * @throws RuntimeException if a registry does not start; nothing is left running then
     */
    RegistryUnderTest start(Scenario scenario);
}
