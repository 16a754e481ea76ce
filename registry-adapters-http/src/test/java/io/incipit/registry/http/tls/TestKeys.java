// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Key stores with certificates that sign themselves, made by the JDK's own tool in a directory of the test. */
public final class TestKeys {

    public static final String PASSWORD = "sesame";

    private final Path directory;

    public TestKeys(Path directory) {
        this.directory = directory;
    }

    /** A store with a key of this name, for these alternative names such as {@code dns:localhost}. */
    public KeyStoreFile keys(String name, String type, String alternativeNames) {
        Path path = directory.resolve(name + "." + type);
        List<String> command = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name));
        command.addAll(List.of("-keyalg", "EC", "-validity", "2", "-keystore", path.toString()));
        command.addAll(List.of("-storetype", type, "-storepass", PASSWORD, "-keypass", PASSWORD));
        if (!alternativeNames.isEmpty()) {
            command.addAll(List.of("-ext", "san=" + alternativeNames));
        }
        keytool(command);
        return new KeyStoreFile("ssl.keystore", path, Optional.of(PASSWORD), type);
    }

    /** One for this machine. */
    public KeyStoreFile server(String name) {
        return keys(name, "PKCS12", "dns:localhost,ip:127.0.0.1");
    }

    /** A store that trusts the certificates in these. */
    public KeyStoreFile trusting(String name, KeyStoreFile... trusted) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (KeyStoreFile file : trusted) {
                KeyStore keys = file.load(Optional.empty());
                String alias = keys.aliases().nextElement();
                store.setCertificateEntry(alias, keys.getCertificate(alias));
            }
            Path path = directory.resolve(name);
            try (var out = Files.newOutputStream(path)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return new KeyStoreFile("ssl.truststore", path, Optional.of(PASSWORD), "PKCS12");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a client needs that trusts these and has these keys, if any. */
    public static SSLContext client(KeyStoreFile trust, Optional<KeyStoreFile> keys) {
        try {
            TrustManagerFactory trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusting.init(trust.load(Optional.empty()));
            KeyManagerFactory showing = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            showing.init(keys.map(file -> file.load(Optional.empty())).orElse(null), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(showing.getKeyManagers(), trusting.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key and the certificate of a store as PEM. */
    public KeyStoreFile pem(KeyStoreFile keys) {
        try {
            KeyStore store = keys.load(Optional.empty());
            String alias = store.aliases().nextElement();
            String text = block(
                            "PRIVATE KEY",
                            store.getKey(alias, PASSWORD.toCharArray()).getEncoded())
                    + block("CERTIFICATE", store.getCertificate(alias).getEncoded());
            Path path = Files.writeString(directory.resolve("keys.pem"), text);
            return new KeyStoreFile("ssl.keystore", path, Optional.empty(), "PEM");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String block(String label, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(bytes);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, base64);
    }

    private static void keytool(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
