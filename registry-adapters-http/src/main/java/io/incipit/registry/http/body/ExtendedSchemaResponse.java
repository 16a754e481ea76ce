// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.ListedSchema;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.Subject;
import java.util.List;

/**
 * A version of a subject in a list, with what else was asked for.
 *
 * @param aliases the names by which its subject was found beside its own
 * @param associations of its subject
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExtendedSchemaResponse(
        @JsonUnwrapped VersionResponse version, List<String> aliases, List<AssociationResponse> associations) {

    public static ExtendedSchemaResponse of(ListedSchema listed) {
        JsonText text = listed.schema().schema().jsonText();
        return new ExtendedSchemaResponse(
                VersionResponse.of(new FoundSchema(listed.schema(), true), text),
                listed.aliases().stream().map(Subject::toString).toList(),
                listed.associations().stream().map(AssociationResponse::of).toList());
    }
}
