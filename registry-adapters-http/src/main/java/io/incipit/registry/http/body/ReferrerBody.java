// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.RegisteredSchema;

/**
 * A version that refers to one that was to be deleted.
 *
 * @param deleted it is soft-deleted, and so in the way of permanent deletions only
 * @param refersTo the number of the version that it refers to
 */
public record ReferrerBody(String subject, int version, int id, boolean deleted, int refersTo) {

    public static ReferrerBody of(Referrer referrer) {
        RegisteredSchema schema = referrer.schema();
        return new ReferrerBody(
                schema.subject().toString(),
                schema.version().number(),
                schema.id().value(),
                schema.softDeleted(),
                referrer.target().number());
    }
}
