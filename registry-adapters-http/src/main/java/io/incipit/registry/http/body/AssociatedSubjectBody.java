// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.Lifecycle;
import org.jspecify.annotations.Nullable;

/** An association in an answer that names its resource already. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssociatedSubjectBody(
        String subject,
        String associationType,
        Lifecycle lifecycle,
        boolean frozen,
        @Nullable VersionResponse schema) {

    static AssociatedSubjectBody of(AssociatedSubject associated) {
        Association association = associated.association();
        return new AssociatedSubjectBody(
                association.subject().toString(),
                association.type().toString(),
                association.lifecycle(),
                association.frozen(),
                associated
                        .schema()
                        .map(found -> VersionResponse.of(
                                found, found.schema().schema().jsonText()))
                        .orElse(null));
    }
}
