// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** How long a start takes, and how much memory a registry takes then. */
@NullMarked
package io.incipit.registry.benchmarks.start;

import org.jspecify.annotations.NullMarked;
