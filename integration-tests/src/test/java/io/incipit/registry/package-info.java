// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

/** The rules of the architecture and of the house, kept by looking at the class files of every module. */
@NullMarked
package io.incipit.registry;

import org.jspecify.annotations.NullMarked;
