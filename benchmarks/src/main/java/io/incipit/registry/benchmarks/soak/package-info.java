// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** Mixed load for a long time: whether memory and latency stay flat. */
@NullMarked
package io.incipit.registry.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
