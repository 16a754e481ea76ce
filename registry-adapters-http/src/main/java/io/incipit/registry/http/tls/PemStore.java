// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keys and certificates in PEM (RFC 7468): a private key in PKCS #8, encrypted or not, followed or preceded by its chain
 * of certificates; or certificates alone, which are then trusted ones.
 */
final class PemStore {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN (ENCRYPTED )?PRIVATE KEY-----([^-]+)-----END (ENCRYPTED )?PRIVATE KEY-----");

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448");

    private PemStore() {}

    /** @throws GeneralSecurityException if there is nothing in it that can be used */
    static KeyStore read(String pem, Optional<String> password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = certificates(pem);
        if (chain.length == 0) {
            throw new GeneralSecurityException("there is no certificate in it");
        }
        Matcher key = KEY.matcher(pem);
        if (key.find()) {
            byte[] bytes = Base64.getMimeDecoder().decode(key.group(2));
            PrivateKey decoded = key.group(1) == null ? decode(bytes) : decrypt(bytes, password);
            store.setKeyEntry("key", decoded, password.orElse("").toCharArray(), chain);
        } else {
            for (int i = 0; i < chain.length; i++) {
                store.setCertificateEntry("certificate-" + i, chain[i]);
            }
        }
        return store;
    }

    /** One by one, so that what stands between them does no harm. */
    private static Certificate[] certificates(String pem) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        String all = CERTIFICATE
                .matcher(pem)
                .results()
                .map(match -> match.group() + "\n")
                .reduce("", String::concat);
        Collection<? extends Certificate> found =
                factory.generateCertificates(new ByteArrayInputStream(all.getBytes(US_ASCII)));
        return found.toArray(Certificate[]::new);
    }

    private static PrivateKey decode(byte[] bytes) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (InvalidKeySpecException ignored) {
                // The encoding names its algorithm, but the JDK cannot be asked: one of the others may fit.
            }
        }
        throw new InvalidKeySpecException("its key is none of " + ALGORITHMS);
    }

    private static PrivateKey decrypt(byte[] bytes, Optional<String> password)
            throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(bytes);
        AlgorithmParameters parameters = info.getAlgParameters();
        // PBES2 is the name of a family; its parameters know the member.
        String algorithm = info.getAlgName().equals("PBES2") ? parameters.toString() : info.getAlgName();
        PBEKeySpec secret = new PBEKeySpec(password.orElse("").toCharArray());
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(algorithm).generateSecret(secret), parameters);
        return decode(info.getKeySpec(cipher).getEncoded());
    }
}
