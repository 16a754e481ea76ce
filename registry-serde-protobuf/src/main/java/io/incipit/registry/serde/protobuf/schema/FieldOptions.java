// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.OptionElement.Kind;
import java.util.ArrayList;
import java.util.List;

/** The options of a field with the two that the parser keeps apart, its default and its name in JSON. */
final class FieldOptions {

    private FieldOptions() {}

    static List<OptionElement> all(FieldElement field) {
        List<OptionElement> options = new ArrayList<>(field.getOptions());
        if (field.getDefaultValue() != null) {
            options.add(new OptionElement("default", kindOf(field.getType()), field.getDefaultValue(), false));
        }
        if (field.getJsonName() != null) {
            options.add(new OptionElement("json_name", Kind.STRING, field.getJsonName(), false));
        }
        return options;
    }

    /** The default of a field of bytes is not in quotes, in the existing registries. */
    private static Kind kindOf(String type) {
        return type.equals("string") ? Kind.STRING : Kind.ENUM;
    }
}
