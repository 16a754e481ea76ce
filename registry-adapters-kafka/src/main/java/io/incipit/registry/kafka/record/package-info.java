// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

/** The records of the schemas topic: the JSON of their keys and values, and their headers. */
@NullMarked
package io.incipit.registry.kafka.record;

import org.jspecify.annotations.NullMarked;
