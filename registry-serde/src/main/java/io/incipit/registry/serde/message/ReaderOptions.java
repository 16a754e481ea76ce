// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.wire.FrameReader;
import org.jspecify.annotations.Nullable;

/**
 * How a deserializer goes about schemas.
 *
 * @param frames finds out which schema a message was written with
 * @param latest the version to read with; null to read as it was written
 * @param rules what is done about those that schemas carry
 */
record ReaderOptions(FrameReader frames, @Nullable LatestVersion latest, RuleHandling rules) {

    /** Header or prefix says which schema; data comes as it was written. */
    static final ReaderOptions DEFAULT = new ReaderOptions(FrameReader.DUAL, null, RuleHandling.REFUSE);
}
