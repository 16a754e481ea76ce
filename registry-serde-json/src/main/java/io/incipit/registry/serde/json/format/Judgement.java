// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.CompatibilityPolicy;

/** Who lets a difference pass. */
enum Judgement {
    COMPATIBLE,
    COMPATIBLE_IF_LENIENT,
    INCOMPATIBLE;

    boolean passes(CompatibilityPolicy policy) {
        return this == COMPATIBLE || (this == COMPATIBLE_IF_LENIENT && policy == CompatibilityPolicy.LENIENT);
    }
}
