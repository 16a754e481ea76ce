// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** The server under load, in a process of its own, beside a bare one that gives the same answers. */
@NullMarked
package io.incipit.registry.benchmarks.load;

import org.jspecify.annotations.NullMarked;
