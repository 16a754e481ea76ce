// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import java.util.Map;
import java.util.Optional;

/**
 * What the reference answered.
 *
 * @param headers empty where headers were not recorded at all, as in the reads of a topic's dump; otherwise a header
 *     that is not in the map was not in the answer
 */
record RecordedAnswer(int status, Optional<Map<String, String>> headers, String body) {

    RecordedAnswer {
        headers = headers.map(Map::copyOf);
    }
}
