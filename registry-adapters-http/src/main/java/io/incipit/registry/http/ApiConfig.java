// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

/**
 * Which parts of the API are served, and at what cost.
 *
 * @param associations those of resources with subjects; without them their paths are not there
 * @param keptBytes of memory for bodies and answers, kept for those who send or ask the same again
 */
public record ApiConfig(boolean associations, long keptBytes) {

    /** All of it, and what suits a heap of 1 GB. */
    public static final ApiConfig DEFAULT = new ApiConfig(true, 64L << 20);

    public ApiConfig {
        if (keptBytes < 0) {
            throw new IllegalArgumentException("No less than nothing can be kept: " + keptBytes);
        }
    }
}
