// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

/** What stands, by whatever history it came to stand: the part of a state that compaction does not change. Immutable. */
record Standing(SchemaIndex schemas, Settings settings, AssociationIndex associations) {

    static final Standing NOTHING = new Standing(SchemaIndex.EMPTY, Settings.EMPTY, AssociationIndex.EMPTY);
}
