// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.TagChange;

/**
 * How a registration departs from the plain one.
 *
 * @param normalize remove differences that mean nothing
 * @param force do not ask whether the schema fits earlier versions
 * @param propagateTags give the text the tags that the latest version has at the same places
 * @param tags to be written into the text, and taken out of it
 */
public record RegisterOptions(boolean normalize, boolean force, boolean propagateTags, TagChange tags) {

    public static final RegisterOptions PLAIN = new RegisterOptions(false, false, false, TagChange.NONE);

    /** A plain registration that changes tags. */
    public static RegisterOptions tagging(TagChange tags) {
        return new RegisterOptions(false, false, false, tags);
    }

    /** Whether the text that is registered may have other tags than the one that was sent. */
    public boolean retags() {
        return propagateTags || !tags.isEmpty();
    }
}
