// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** How fast Incipit is on the machine at hand, beside the same work done bare. */
@NullMarked
package io.incipit.registry.benchmarks;

import org.jspecify.annotations.NullMarked;
