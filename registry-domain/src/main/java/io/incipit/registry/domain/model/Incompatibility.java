// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * One finding of a comparison of two schemas.
 *
 * @param rule which rule it breaks, in the words of the schema's format
 * @param place where in the newer schema
 * @param field the field it is about, with those around it: {@code address.street}
 * @param old what was there before, in short
 * @param changed what is there now, in short
 * @param fix what helps, in a sentence
 * @param message the line that callers get
 */
public record Incompatibility(
        String rule,
        Place place,
        @Nullable String field,
        @Nullable String old,
        @Nullable String changed,
        String fix,
        String message) {}
