// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.Map;

/**
 * What of the API a request asks for.
 *
 * @param path the parameters of the route's template, decoded
 */
record Call(Route route, Map<String, String> path, Query query) {}
