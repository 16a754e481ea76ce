// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
/** The API described in the terms of OpenAPI 3.1: made from its routes, its bodies and what resources say of them. */
@NullMarked
package io.incipit.registry.http.openapi;

import org.jspecify.annotations.NullMarked;
