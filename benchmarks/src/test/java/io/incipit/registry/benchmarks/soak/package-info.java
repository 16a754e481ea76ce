// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.incipit.registry.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
