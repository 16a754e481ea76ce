// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

/** All ports of the registry, none of them real. */
record Fakes(
        FakeRegistry registry,
        FakeReads reads,
        FakeConfigs configs,
        FakeScopes scopes,
        FakeAssociations associations,
        FakeProgress progress) {

    Fakes() {
        this(false);
    }

    /** Those that say of each write that it was a dry run, or not. */
    Fakes(boolean dry) {
        this(
                new FakeRegistry(dry),
                new FakeReads(),
                new FakeConfigs(dry),
                new FakeScopes(dry),
                new FakeAssociations(),
                new FakeProgress());
    }
}
