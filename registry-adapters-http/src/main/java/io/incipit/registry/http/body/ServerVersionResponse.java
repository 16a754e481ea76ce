// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

/** What the server was built from. */
public record ServerVersionResponse(String version, String commitId) {}
