// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message or a field that can bear tags.
 *
 * @param local its name with those of the messages around it, without the package
 */
record TaggedPlace(String packageName, String local, Kind kind) {

    /** Spelled in full. */
    SchemaEntity entity() {
        return new SchemaEntity(ProtoNames.within(packageName, local), kind);
    }

    /** All ways to speak of it. */
    Set<SchemaEntity> spellings() {
        String full = entity().path();
        return Stream.of(local, "." + local, full, "." + full)
                .map(path -> new SchemaEntity(path, kind))
                .collect(Collectors.toSet());
    }
}
