// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How messages are written and read, beside what is the same for every type of schema.
 *
 * @param mapping between objects and JSON
 * @param deriving schemas from classes
 * @param validates whether each message is held against its schema
 * @param detectsEnvelopes whether a tree of a schema and a payload is taken for that
 * @param target what messages are read into
 */
record JsonOptions(Mapping mapping, Deriving deriving, boolean validates, boolean detectsEnvelopes, Target target) {

    /**
     * Between objects and JSON.
     *
     * @param failsOnUnknown whether members that a class does not have are refused
     * @param writesIsoDates dates as texts of ISO 8601, not as numbers
     * @param inclusion which members are written; null for those that the classes say
     */
    record Mapping(
            boolean failsOnUnknown, boolean writesIsoDates, JsonInclude.@Nullable Include inclusion, boolean indents) {}

    /**
     * Schemas from classes.
     *
     * @param edition the address of the edition that they are written in
     * @param definitions the keyword under which it has parts that are used in several places
     * @param opensNullables whether members that may be null are a {@code oneOf} of null and their type
     */
    record Deriving(String edition, String definitions, boolean opensNullables) {}

    /**
     * What messages are read into.
     *
     * @param type {@link Object} where the schema or the message decides
     * @param property the keyword by which a schema names a class
     * @param packages where such a class may be, {@code *} for anywhere
     */
    record Target(Class<?> type, String property, List<String> packages) {}
}
