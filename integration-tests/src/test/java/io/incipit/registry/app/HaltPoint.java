// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** Where a node's life ends. */
public enum HaltPoint {
    BEFORE_SEND,
    AFTER_SEND,
    AFTER_COMMIT_WAS_SENT,
    AFTER_COMMIT,
    BEFORE_ANSWER
}
