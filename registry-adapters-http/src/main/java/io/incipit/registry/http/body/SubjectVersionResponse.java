// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.model.RegisteredSchema;

/** One use of a schema id. */
public record SubjectVersionResponse(String subject, int version) {

    public static SubjectVersionResponse of(RegisteredSchema use) {
        return new SubjectVersionResponse(
                use.subject().toString(), use.version().number());
    }
}
