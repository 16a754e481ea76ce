// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** How much of the heap goes to what is remembered only to be faster: little, for the rest is the registry's. */
final class HeapParts {

    private static final int PART = 16;

    private HeapParts() {}

    /** In bytes: of 1 GB enough for some three thousand of 1 KB. */
    static long parsedSchemas() {
        return Runtime.getRuntime().maxMemory() / PART;
    }

    /** In bytes: bodies that were sent, and answers. */
    static long sentAndAnswered() {
        return Runtime.getRuntime().maxMemory() / PART;
    }
}
