// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import io.incipit.registry.http.file.UnusableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Optional;

/**
 * A file with keys or certificates.
 *
 * @param setting what the operator calls it, such as {@code ssl.keystore}; its properties begin so
 * @param type {@code JKS}, {@code PKCS12}, {@code PEM}, or another that the JDK knows
 */
public record KeyStoreFile(String setting, Path path, Optional<String> password, String type) {

    /**
     * What stands in it.
     *
     * @throws UnusableFileException saying which setting is to be looked at
     */
    KeyStore load(Optional<String> keyPassword) {
        try {
            return read(keyPassword);
        } catch (NoSuchFileException e) {
            throw unusable("there is no such file", "correct the path", e);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            String remedy =
                    "check %s.type=%s and %s.password, and that the file is whole".formatted(setting, type, setting);
            throw unusable(reason(e), remedy, e);
        }
    }

    UnusableFileException unusable(String reason, String remedy, Throwable cause) {
        return new UnusableFileException(
                "%s.location=%s cannot be used: %s; %s".formatted(setting, path, reason, remedy), cause);
    }

    private KeyStore read(Optional<String> keyPassword) throws IOException, GeneralSecurityException {
        if (type.toUpperCase(Locale.ROOT).equals("PEM")) {
            return PemStore.read(Files.readString(path), keyPassword.or(() -> password));
        }
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(path)) {
            store.load(in, password.map(String::toCharArray).orElse(null));
        }
        return store;
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "KeyStoreFile[setting=%s, path=%s, type=%s]".formatted(setting, path, type);
    }
}
