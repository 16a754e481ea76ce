// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a setting is shown to people: {@code name=value}, and never the value of a secret. */
final class ShownSetting {

    private static final Pattern SECRET =
            Pattern.compile("password|(?<!ht)passwd|passphrase|secret|jaas|credential|token|user\\.info|\\.key$");

    private ShownSetting() {}

    static String of(String name, String value) {
        return name + "=" + (isSecret(name) ? "[hidden]" : value);
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
