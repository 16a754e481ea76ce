// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** What a reference registry said of Avro schemas, and what must hold of all of them. */
@NullMarked
package io.incipit.registry.serde.format;

import org.jspecify.annotations.NullMarked;
