// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** What follows for large registries from what was measured of small ones. */
@NullMarked
package io.incipit.registry.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
