// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.Crypt;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.Md5Crypt;

/**
 * A password as it stands in a file. Comparing takes as long for a wrong one as for the right one; with most kinds that
 * is long, on purpose.
 */
public sealed interface StoredPassword {

    /** Whether it is this one. */
    boolean matches(String password);

    /** The password itself. */
    record Plain(String text) implements StoredPassword {
        @Override
        public boolean matches(String password) {
            return MessageDigest.isEqual(text.getBytes(UTF_8), password.getBytes(UTF_8));
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Plain";
        }
    }

    /** The MD5 digest of the password in ISO 8859-1, in hexadecimal digits. */
    record Md5(String digest) implements StoredPassword {

        public Md5 {
            try {
                require(Hex.decodeHex(digest).length == 16, "An MD5 digest has 32 hexadecimal digits");
            } catch (DecoderException e) {
                throw new IllegalArgumentException("An MD5 digest has 32 hexadecimal digits", e);
            }
        }

        @Override
        public boolean matches(String password) {
            return equal(digest.toLowerCase(Locale.ROOT), DigestUtils.md5Hex(password.getBytes(ISO_8859_1)));
        }
    }

    /** The SHA-1 digest of the password in UTF-8, in base 64. */
    record Sha1(String digest) implements StoredPassword {

        public Sha1 {
            require(Base64.getDecoder().decode(digest).length == 20, "A SHA-1 digest has 20 bytes in base 64");
        }

        @Override
        public boolean matches(String password) {
            return equal(digest, Base64.getEncoder().encodeToString(DigestUtils.sha1(password.getBytes(UTF_8))));
        }
    }

    /** Salted, and digested many times: crypt(3) in its kinds, with two characters of salt, $1$, $5$ and $6$. */
    record UnixCrypt(String hash) implements StoredPassword {

        public UnixCrypt {
            require(
                    hash.matches(
                            "[./0-9A-Za-z]{13}|\\$[156]\\$(rounds=\\d{1,9}\\$)?[^$:]{1,16}\\$[./0-9A-Za-z]{22,86}"),
                    "It is none of the hashes of crypt");
        }

        @Override
        public boolean matches(String password) {
            return equal(hash, Crypt.crypt(password.getBytes(UTF_8), hash));
        }
    }

    /** Apache's MD5, a thousand times. */
    record Apr1(String hash) implements StoredPassword {

        public Apr1 {
            require(hash.matches("\\$apr1\\$[./0-9A-Za-z]{1,8}\\$[./0-9A-Za-z]{22}"), "It is no $apr1$ hash");
        }

        @Override
        public boolean matches(String password) {
            return equal(hash, Md5Crypt.apr1Crypt(password.getBytes(UTF_8), hash));
        }
    }

    /** bcrypt, in any of its versions. Only the first 72 bytes of a password count. */
    record Bcrypt(String hash) implements StoredPassword {

        public Bcrypt {
            require(
                    hash.matches("\\$2[abxy]\\$(0[4-9]|[12]\\d|3[01])\\$[./0-9A-Za-z]{53}"),
                    "It is no bcrypt hash of a cost from 4 to 31");
        }

        @Override
        public boolean matches(String password) {
            byte[] bytes = password.getBytes(UTF_8);
            byte[] counting = Arrays.copyOf(bytes, Math.min(bytes.length, 72));
            return BCrypt.verifyer().verify(counting, hash.getBytes(UTF_8)).verified;
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
