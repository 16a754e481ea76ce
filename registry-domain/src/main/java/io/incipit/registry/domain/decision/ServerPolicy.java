// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

/**
 * What the operator has chosen where servers of this API differ.
 *
 * @param keepsRuleSets whether the rule sets that callers send are checked and kept, or dropped unseen
 * @param strictReferenceVersions whether all uses of a reference name must lead to the same version
 * @param rejectsEmptySubject whether nothing is registered under a subject without a name, or with the name {@code *}
 */
public record ServerPolicy(boolean keepsRuleSets, boolean strictReferenceVersions, boolean rejectsEmptySubject) {

    public static final ServerPolicy STANDARD = new ServerPolicy(true, false, false);
}
