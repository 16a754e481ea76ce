// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** Avro as the registry sees it: what a schema text says, when two say the same, and which can read which. */
@NullMarked
package io.incipit.registry.serde.format;

import org.jspecify.annotations.NullMarked;
