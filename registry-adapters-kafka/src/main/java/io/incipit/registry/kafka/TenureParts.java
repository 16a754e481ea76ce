// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

/** What every tenure of one log works with. */
record TenureParts(WriteEncoder encoder, AbortedRecords aborted, AppendObserver observer) {}
