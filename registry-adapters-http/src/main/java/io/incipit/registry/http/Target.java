// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.List;

/**
 * What a request is about.
 *
 * @param segments of the path, decoded; nobody changes them any more
 */
record Target(List<String> segments, Query query) {}
