// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import java.util.List;
import java.util.Set;

/**
 * A schema that its format has understood. Immutable and thread-safe.
 *
 * <p>Schemas of different formats must not be handed to each other.
 */
public interface ParsedSchema {

    /** The text that stands for this schema in the log, and decides what is the same schema. */
    String canonicalText();

    /** The canonical text after the removal of differences that mean nothing. */
    String normalizedText();

    /** The text in another rendering; unknown ones give the canonical text. */
    String formattedText(String format);

    /** Whether the two mean the same, however written, with references or without. */
    boolean isEquivalentTo(ParsedSchema other);

    /**
     * What keeps this schema from reading data that {@code writer} wrote; empty if nothing does. Places are in the text of
     * the newer of the two.
     */
    List<Incompatibility> incompatibilities(ParsedSchema writer, Direction direction);

    /** The same, judged as strictly as a policy has it. Formats that know but one way to judge leave it at that. */
    default List<Incompatibility> incompatibilities(
            ParsedSchema writer, Direction direction, CompatibilityPolicy policy) {
        return incompatibilities(writer, direction);
    }

    /**
     * Refuses what can be kept but not used, such as a text that refers to nothing. Asked of every schema that a caller
     * sends, but for imports.
     *
     * @param checksFields whether names of fields are looked at as well, as {@code validateFields} asks
     * @throws io.incipit.registry.domain.model.RegistryException.Rejected INVALID_SCHEMA with the format's reason
     */
    default void requireUsable(boolean checksFields) {}

    /** The names of the outermost fields, if it has any. */
    Set<String> topLevelFields();

    /** The tags in its text. */
    InlineTags inlineTags();

    /**
     * Where one of the outermost fields stands in the text that was parsed.
     *
     * @param topLevelField one of {@link #topLevelFields()}
     */
    Place placeOf(String topLevelField);
}
