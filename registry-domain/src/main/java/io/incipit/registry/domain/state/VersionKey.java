// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.Subject;

/** What a SCHEMA record's key says. The number may be one that no version can have, in references of odd logs. */
record VersionKey(Subject subject, int version) {

    static VersionKey of(RegisteredSchema schema) {
        return new VersionKey(schema.subject(), schema.version().number());
    }

    static VersionKey of(RegisteredSchema referrer, SchemaReference reference) {
        return new VersionKey(reference.target(referrer.subject().context()), reference.version());
    }
}
