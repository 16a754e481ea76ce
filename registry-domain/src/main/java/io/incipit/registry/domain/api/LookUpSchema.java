// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;

/**
 * Which version of the subject is this schema?
 *
 * @param schema as the caller wrote it
 * @param deleted find soft-deleted versions too
 */
public record LookUpSchema(Subject subject, Schema schema, boolean normalize, boolean deleted) {

    /** The same question about another subject. */
    public LookUpSchema of(Subject other) {
        return new LookUpSchema(other, schema, normalize, deleted);
    }
}
