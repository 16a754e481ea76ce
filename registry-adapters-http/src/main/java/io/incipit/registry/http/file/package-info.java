// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** Files that the server reads, and reads again when they have changed. */
@NullMarked
package io.incipit.registry.http.file;

import org.jspecify.annotations.NullMarked;
