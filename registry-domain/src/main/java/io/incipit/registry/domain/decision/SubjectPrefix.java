// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;

/**
 * Which subjects a list is about, as its {@code subjectPrefix} says.
 *
 * <p>{@code :*:} in front means every context; {@code :.ctx:} one; an unfinished {@code :.ct} all contexts that begin so;
 * anything else the default context.
 */
public record SubjectPrefix(String contextPart, boolean wholeContextName, boolean everyContext, String namePart) {

    public static SubjectPrefix parse(String text) {
        if (text.startsWith(Subject.EVERY_CONTEXT)) {
            return new SubjectPrefix("", false, true, text.substring(Subject.EVERY_CONTEXT.length()));
        }
        if (!text.startsWith(":.")) {
            return new SubjectPrefix(Context.DEFAULT.name(), true, false, text);
        }
        int end = text.indexOf(':', 1);
        return end < 0
                ? new SubjectPrefix(text.substring(1), false, false, "")
                : new SubjectPrefix(text.substring(1, end), true, false, text.substring(end + 1));
    }

    /** With a name after {@code :*:} only known contexts count, without one all that hold something. */
    public boolean covers(Subject subject, RegistryState state) {
        return subject.name().startsWith(namePart) && coversContext(subject.context(), state);
    }

    private boolean coversContext(Context candidate, RegistryState state) {
        if (everyContext) {
            return namePart.isEmpty() || state.knows(candidate);
        }
        return wholeContextName
                ? candidate.name().equals(contextPart)
                : candidate.name().startsWith(contextPart);
    }
}
