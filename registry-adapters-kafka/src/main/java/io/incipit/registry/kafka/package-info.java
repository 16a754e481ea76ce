// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

/** The schemas topic in Kafka: reading every fact of it, and writing it under the fenced right to write. */
@NullMarked
package io.incipit.registry.kafka;

import org.jspecify.annotations.NullMarked;
