// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

/** How far an append has come. */
enum AppendPhase {
    /** Nothing has been sent. */
    BEFORE_SEND,
    /** All records stand in the log, uncommitted. */
    SENT,
    /** The commit is sent after this. */
    COMMITTING,
    /** The commit was answered; whoever waits has not been told. */
    COMMITTED
}
