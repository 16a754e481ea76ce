// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

/** What can be wrong with the schemas topic and those who write it, told from what the brokers say. */
@NullMarked
package io.incipit.registry.kafka.check;

import org.jspecify.annotations.NullMarked;
