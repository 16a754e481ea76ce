// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A record to be put into the topic.
 *
 * @param value null is a tombstone
 * @param timestamp milliseconds since 1970
 */
record StoredRecord(String key, @Nullable String value, long timestamp) {}
