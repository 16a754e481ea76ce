// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaReference;
import org.jspecify.annotations.Nullable;

/** A reference to another subject's schema; all three members are needed on input. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReferenceBody(
        @Nullable String name,
        @Nullable String subject,
        @Nullable Integer version) {

    static ReferenceBody of(SchemaReference reference) {
        return new ReferenceBody(reference.name(), reference.subject(), reference.version());
    }

    SchemaReference toReference() {
        if (name == null || subject == null || version == null) {
            throw RegistryException.invalidSchema(
                    "Invalid reference: {name='%s', subject='%s', version=%s}".formatted(name, subject, version), null);
        }
        return new SchemaReference(name, subject, version);
    }
}
