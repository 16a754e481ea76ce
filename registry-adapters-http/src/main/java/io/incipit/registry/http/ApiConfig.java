// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

/**
 * Which parts of the API are served.
 *
 * @param associations those of resources with subjects; without them their paths are not there
 */
public record ApiConfig(boolean associations) {

    /** All of it. */
    public static final ApiConfig DEFAULT = new ApiConfig(true);
}
