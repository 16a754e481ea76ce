// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** Users and their passwords: the files they stand in, and who may enter. Knows no HTTP server. */
@NullMarked
package io.incipit.registry.http.auth;

import org.jspecify.annotations.NullMarked;
