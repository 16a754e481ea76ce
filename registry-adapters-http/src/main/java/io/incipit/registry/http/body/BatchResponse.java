// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.ResourceAssociations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of several requests, in their order. */
public record BatchResponse(List<Result> results) {

    /** What became of one: an answer or a refusal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Nullable ErrorResponse error, @Nullable ResourceResponse result) {

        public static Result refused(ErrorResponse error) {
            return new Result(error, null);
        }

        public static Result of(ResourceAssociations associations) {
            return new Result(null, ResourceResponse.of(associations));
        }

        public static Result unknown(NamedResource resource) {
            return new Result(null, ResourceResponse.unknown(resource));
        }
    }
}
