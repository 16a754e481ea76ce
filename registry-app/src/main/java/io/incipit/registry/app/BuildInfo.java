// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What the build wrote down.
 *
 * @param commit {@code unknown} unless the build was told
 */
record BuildInfo(String version, String commit) {

    static BuildInfo read() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(BuildInfo.class.getResourceAsStream("version.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(properties.getProperty("version", "unknown"), properties.getProperty("commit", "unknown"));
    }
}
