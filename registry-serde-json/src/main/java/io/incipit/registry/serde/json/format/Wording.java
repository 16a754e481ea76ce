// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.Direction;

/**
 * What callers are told of a difference, in the words of the ecosystem's servers, and what helps. In the first text, 1
 * is the path, 2 the reader and 3 the writer; in the others 1 is what was before, 2 what is new, 3 the place.
 */
enum Wording {
    TYPE(
            "A type at path '%1$s' is different between the %2$s schema and the %3$s schema",
            "Keep %1$s at %3$s, or use anyOf to take %2$s besides.",
            "Keep %1$s at %3$s: readers with the old schema do not take %2$s."),
    KEYWORD_ADDED(
            "The keyword at path '%1$s' in the %2$s schema is not present in the %3$s schema",
            "Leave %3$s out: data written with the old schema need not keep to it.",
            "Keep %3$s: readers with the old schema refuse what does not keep to it."),
    LESS(
            "The value at path '%1$s' in the %2$s schema is less than its value in the %3$s schema",
            "Keep %3$s at %1$s or above: data written with the old schema goes up to that.",
            "Keep %3$s at %1$s or below: readers with the old schema take no more."),
    MORE(
            "The value at path '%1$s' in the %2$s schema is more than its value in the %3$s schema",
            "Keep %3$s at %1$s or below: data written with the old schema goes down to that.",
            "Keep %3$s at %1$s or above: readers with the old schema take no less."),
    OTHER_VALUE(
            "The value at path '%1$s' is different between the %2$s and %3$s schema",
            "Keep %3$s as it was, %1$s, or drop it.",
            "Keep %3$s as it was, %1$s: readers with the old schema go by that."),
    MEMBER_OF_OPEN(
            "The %2$s schema has an open content model and has a property or item at path '%1$s' which is missing in the %3$s schema",
            "Close the old schema first (additionalProperties or additionalItems false), or add %3$s under FORWARD or the policy LENIENT: data may hold something else there.",
            "Keep %3$s: without it anything may stand there, and readers with the old schema take %1$s only."),
    REQUIRED_MEMBER(
            "The %2$s schema has an unopen content model and has a required property at path '%1$s' which is missing in the %3$s schema",
            "Give %3$s a default, or do not require it: data written with the old schema does not have it.",
            "Keep %3$s, or give it a default in the old schema first: readers with the old schema require it."),
    MEMBER_OF_CLOSED(
            "The %2$s has a closed content model and is missing a property or item present at path '%1$s' in the %3$s schema",
            "Keep %3$s, or let additional properties or items in: data written with the old schema may have it.",
            "Leave %3$s out, or let additional properties or items into the old schema first: its readers refuse it."),
    MEMBER_GONE(
            "A property or item is missing in the %2$s schema but present at path '%1$s' in the %3$s schema and is not covered by its partially open content model",
            "Keep %3$s: what the schema takes in its place does not take all that was allowed there.",
            "Leave %3$s out, or make it what the old schema takes in its place."),
    MEMBER_COME(
            "The %2$s schema has a property or item at path '%1$s' which is missing in the %3$s schema and is not covered by its partially open content model",
            "Make %3$s take all that the old schema allowed in its place.",
            "Keep %3$s: readers with the old schema take there %1$s only."),
    FEWER(
            "An array or combined type at path '%1$s' has fewer elements in the %2$s schema than the %3$s schema",
            "Keep at %3$s what the old schema allows: data written with it may be any of that.",
            "Add at %3$s nothing that the old schema does not allow."),
    MORE_ELEMENTS(
            "An array or combined type at path '%1$s' has more elements in the %2$s schema than the %3$s schema",
            "Demand at %3$s no more than the old schema did: data written with it keeps to that only.",
            "Keep at %3$s all that the old schema demands."),
    NOTHING_SAID(
            "",
            "Leave out what is new at %3$s: data written with the old schema may hold anything there.",
            "Keep what the old schema says at %3$s: its readers take nothing else.");

    private final String told;
    private final String whenBackward;
    private final String whenForward;

    Wording(String told, String whenBackward, String whenForward) {
        this.told = told;
        this.whenBackward = whenBackward;
        this.whenForward = whenForward;
    }

    String told(String path, Direction direction) {
        return told.formatted(path, direction.reader(), direction.writer());
    }

    String fix(Direction direction, String old, String changed, String place) {
        return (direction == Direction.BACKWARD ? whenBackward : whenForward).formatted(old, changed, place);
    }
}
