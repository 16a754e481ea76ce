// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** What the clients of the bench understand of answers. */
@NullMarked
package io.incipit.registry.benchmarks.load;

import org.jspecify.annotations.NullMarked;
