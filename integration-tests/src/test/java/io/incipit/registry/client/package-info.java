// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** The client library against a whole registry. */
@NullMarked
package io.incipit.registry.client;

import org.jspecify.annotations.NullMarked;
