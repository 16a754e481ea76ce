// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.List;

/**
 * What a comparison of two schemas came to. The differences may be fewer than would be needed to tell why it is
 * incompatible: what is reported where the two are met first is not reported again inside them.
 */
record Outcome(boolean isCompatible, List<Difference> differences) {

    static final Outcome COMPATIBLE = new Outcome(true, List.of());
    static final Outcome INCOMPATIBLE = new Outcome(false, List.of());
}
