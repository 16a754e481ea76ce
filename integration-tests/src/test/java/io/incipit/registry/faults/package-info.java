// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

/** What can go wrong in a cluster, made to go wrong: proxies, processes, and what must hold afterwards. */
@NullMarked
package io.incipit.registry.faults;

import org.jspecify.annotations.NullMarked;
