// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.CompatibilityLevel;

/** What holds where nothing is set. */
public record ServerDefaults(
        CompatibilityLevel compatibilityLevel,
        boolean validateFields,
        boolean validateNewSchemas,
        ServerPolicy policy) {

    public static final ServerDefaults STANDARD = new ServerDefaults(CompatibilityLevel.BACKWARD, false, true);

    public ServerDefaults(CompatibilityLevel compatibilityLevel, boolean validateFields, boolean validateNewSchemas) {
        this(compatibilityLevel, validateFields, validateNewSchemas, ServerPolicy.STANDARD);
    }
}
