// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

/** Which promise a log breaks. */
enum Promise {
    /** None: it is a log as it should be. */
    NONE,
    /** That who has lost the right to write cannot append any more. */
    FENCING,
    /** That what is told as not written is not. */
    OUTCOME
}
