// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Reads settings from a properties file in UTF-8; environment variables win over the file. */
public final class ConfigLoader {

    private final Map<String, String> environment;

    /** A loader that sees these environment variables, such as {@link System#getenv()}. */
    public ConfigLoader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The file's properties, overlaid with those from the environment.
     *
     * @throws InvalidConfiguration when the file cannot be read as properties
     */
    public Settings load(Path file) {
        Map<String, String> properties = new HashMap<>();
        Properties read = read(file);
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name, "")));
        properties.putAll(EnvironmentProperties.of(environment));
        EnvironmentProperties.fallbacks(environment)
                .forEach((name, value) ->
                        properties.merge(name, value, (given, fallback) -> given.isBlank() ? fallback : given));
        return Settings.of(properties);
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (NoSuchFileException e) {
            throw new InvalidConfiguration("%s: no such file".formatted(file));
        } catch (CharacterCodingException e) {
            throw new InvalidConfiguration("%s: not a properties file in UTF-8".formatted(file));
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration("%s: not a properties file: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new InvalidConfiguration("%s: cannot be read: %s".formatted(file, e.getMessage()));
        }
    }
}
