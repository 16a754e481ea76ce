// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and the most that is allowed; null where there is no limit. */
record Limits(@Nullable BigDecimal least, @Nullable BigDecimal most) {}
