// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.List;

/** A change of a schema, registered at each compatibility level; for the tests of all types. */
public final class LevelTrial {

    private static final List<String> LEVELS = List.of(
            "NONE", "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE");

    private final boolean newReadsOld;
    private final boolean oldReadsNew;

    /** What is known of the change. */
    public LevelTrial(boolean newReadsOld, boolean oldReadsNew) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
    }

    /** Taken by the levels that ask for no more than is so, and refused with 409 by the others. */
    public void require(SchemaDefinition old, SchemaDefinition changed) {
        String scope = "levels-" + System.identityHashCode(this);
        try {
            MockRegistry registry = MockRegistry.of(scope);
            LEVELS.forEach(level -> require(registry.compatibility(level, level), level, old, changed));
        } finally {
            MockRegistry.drop(scope);
        }
    }

    private void require(MockRegistry registry, String level, SchemaDefinition old, SchemaDefinition changed) {
        SchemaRegistryClient client = registry.client();
        client.register(level, old, false);

        if (allows(level)) {
            assertThat(client.register(level, changed, false).requiredId()).isPositive();
        } else {
            assertThatThrownBy(() -> client.register(level, changed, false))
                    .as(level)
                    .isInstanceOfSatisfying(RegistryClientException.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(409));
        }
    }

    private boolean allows(String level) {
        boolean backward = level.startsWith("BACKWARD") || level.startsWith("FULL");
        boolean forward = level.startsWith("FORWARD") || level.startsWith("FULL");
        return (newReadsOld || !backward) && (oldReadsNew || !forward);
    }
}
