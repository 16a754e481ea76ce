// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** Other nodes: what is sent to them, and what they answer. Knows no server and no routes. */
@NullMarked
package io.incipit.registry.http.peer;

import org.jspecify.annotations.NullMarked;
