// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** The serializers beside Avro's own encoder and decoder. */
@NullMarked
package io.incipit.registry.benchmarks.serde;

import org.jspecify.annotations.NullMarked;
