// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

/** Which way bytes go through a proxy. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
