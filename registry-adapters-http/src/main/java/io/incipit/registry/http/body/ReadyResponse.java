// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

/** Whether the node serves. */
public record ReadyResponse(boolean ready) {}
