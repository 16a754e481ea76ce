// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import io.incipit.registry.http.file.UnusableFileException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file with users and their passwords.
 *
 * @param setting where the operator named it, such as {@code incipit.authentication.htpasswd.file}
 * @param pause between two looks at it at least
 */
public record UserFile(String setting, Path path, Format format, Duration pause) {

    /** How the lines of the file are to be read. */
    public enum Format {
        /** A Java properties file, {@code name: password[,role...]}, as Jetty's login module reads it. */
        PROPERTIES,

        /**
         * {@code name:hash[:role,...]}, as Apache's {@code htpasswd} writes it, with roles behind a second colon. Who
         * has none there has the role {@code user}.
         */
        HTPASSWD
    }

    private static final Set<String> ROLES_OF_HTPASSWD = Set.of("user");

    /**
     * The users by their names.
     *
     * @throws UnusableFileException naming the setting, the file, and the line or user that is wrong
     */
    Map<String, User> read() {
        try {
            String text = Texts.decode(Files.readAllBytes(path));
            return Map.copyOf(format == Format.HTPASSWD ? htpasswd(text) : properties(text));
        } catch (NoSuchFileException e) {
            throw unusable("there is no such file", e);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private UnusableFileException unusable(String reason, Exception cause) {
        return new UnusableFileException(
                "%s names %s, which cannot be used: %s; mend the file or name another one"
                        .formatted(setting, path, reason),
                cause);
    }

    private static Map<String, User> properties(String text) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(text));
        Map<String, User> users = new HashMap<>();
        for (String name : lines.stringPropertyNames()) {
            String[] parts = lines.getProperty(name, "").strip().split(",", 2);
            StoredPassword password = passwordOf(name, parts[0].strip(), Format.PROPERTIES);
            users.put(name, new User(name, password, roles(parts.length < 2 ? "" : parts[1])));
        }
        return users;
    }

    private static Map<String, User> htpasswd(String text) {
        Map<String, User> users = new HashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split(":", 3);
                    if (parts.length < 2 || parts[0].isEmpty()) {
                        throw new IllegalArgumentException("a line is not of the form name:hash");
                    }
                    StoredPassword password = passwordOf(parts[0], parts[1], Format.HTPASSWD);
                    users.put(
                            parts[0],
                            new User(parts[0], password, parts.length < 3 ? ROLES_OF_HTPASSWD : roles(parts[2])));
                });
        return users;
    }

    /** The password is never part of the message. */
    private static StoredPassword passwordOf(String user, String text, Format format) {
        try {
            return format == Format.HTPASSWD ? PasswordNotation.htpasswd(text) : PasswordNotation.property(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the password of %s cannot be read".formatted(user), e);
        }
    }

    private static Set<String> roles(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
