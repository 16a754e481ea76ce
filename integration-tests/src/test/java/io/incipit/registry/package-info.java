// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

/** The rules of the architecture and of the house, kept by looking at every class file; and what all these tests share. */
@NullMarked
package io.incipit.registry;

import org.jspecify.annotations.NullMarked;
