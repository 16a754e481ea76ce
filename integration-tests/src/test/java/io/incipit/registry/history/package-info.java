// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** What clients asked registries and were told, and whether one registry that is right could have told it. */
@NullMarked
package io.incipit.registry.history;

import org.jspecify.annotations.NullMarked;
