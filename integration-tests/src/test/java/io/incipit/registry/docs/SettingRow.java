// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of the table of settings in docs/SERIALIZERS.md.
 *
 * @param normally empty if nothing counts when it is not set
 * @param handling supported, ignored or refused
 */
record SettingRow(String name, String normally, String handling) {

    private static final Pattern LINE = Pattern.compile(
            "^\\| `([\\w.*]+)` \\| (?:`([^`]*)`)? ?\\| (supported|ignored|refused) \\|", Pattern.MULTILINE);

    static List<SettingRow> of(String page) {
        return LINE.matcher(page)
                .results()
                .map(line -> new SettingRow(line.group(1), line.group(2) == null ? "" : line.group(2), line.group(3)))
                .toList();
    }

    boolean is(String wanted) {
        return handling.equals(wanted);
    }

    /** A name that the line speaks of. */
    String example() {
        return name.replace("*", "example");
    }
}
