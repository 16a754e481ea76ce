// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

/** Replays recorded behaviour of a reference registry against a running one, and says where the two differ. */
@NullMarked
package io.incipit.registry.corpus;

import org.jspecify.annotations.NullMarked;
