// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

/** A request, the answer that the reference gave, and how far another registry's answer may be from it. */
record Exchange(String note, Request request, RecordedAnswer answer, Tolerance tolerance) implements Step {

    @Override
    public String title() {
        return request.method() + " " + request.path() + (note.isEmpty() ? "" : " (" + note + ")");
    }
}
