// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

/** What becomes of messages whose schema carries rules, which are not run here. */
enum RuleHandling {
    /** They are neither written nor read: they might lack encryption, or a check. */
    REFUSE,
    /** They are written and read as if there were no rules, and the log says so once. */
    IGNORE
}
