// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two schemas that are not let pass, or what was found in a part of them.
 *
 * @param step the way to it
 * @param writer the schema that was written with, or its part if this is about parts
 * @param reader the schema that is read with, or its part
 * @param rule null if this is about parts
 * @param below what was found in the parts; null if this is not about parts
 */
record Difference(
        Step step,
        Shape writer,
        Shape reader,
        @Nullable JsonRule rule,
        @Nullable Outcome below) {}
