// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

/**
 * Which versions of which subjects?
 *
 * @param prefix of the subjects, as in {@link Subjects#list}
 * @param deleted soft-deleted versions too
 * @param latestOnly of each subject the highest of the versions that are asked for
 * @param aliases the subjects that names with the prefix are aliases of, too, and by which aliases they are found
 * @param ruleType only versions with a rule of this type; empty for all
 * @param associations only versions of subjects that are associated so
 */
public record SchemaQuery(
        String prefix,
        boolean deleted,
        boolean latestOnly,
        boolean aliases,
        String ruleType,
        AssociationSearch associations) {}
