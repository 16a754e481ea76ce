// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

/**
 * Which subjects, in which order, and how many of them?
 *
 * @param prefix as in {@link Subjects#list}
 * @param visibility subjects that have such a version; one is soft-deleted when all its versions are
 * @param offset how many to pass over, from 0
 * @param limit how many to give at most
 */
public record SubjectPageQuery(
        String prefix, Visibility visibility, Order order, boolean descending, int offset, int limit) {

    /** What decides the order; among equals the name does, ascending. */
    public enum Order {
        NAME,
        /** The time of the last change. */
        CHANGED,
        /** The number of versions, soft-deleted ones included. */
        VERSIONS
    }
}
