// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** Encrypted listeners: key stores, trust stores, and what certificates are for. Knows no HTTP. */
@NullMarked
package io.incipit.registry.http.tls;

import org.jspecify.annotations.NullMarked;
