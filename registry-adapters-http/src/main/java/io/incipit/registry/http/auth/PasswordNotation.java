// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

/** How files spell passwords: which of the kinds it is, shown by how it begins. */
final class PasswordNotation {

    private static final String OBFUSCATED = "OBF:";

    private static final String MD5 = "MD5:";

    private static final String CRYPT = "CRYPT:";

    private static final String SHA1 = "{SHA}";

    private PasswordNotation() {}

    /** In Jetty's property files; what begins like none of the kinds is the password itself. */
    static StoredPassword property(String text) {
        if (text.startsWith(OBFUSCATED)) {
            return new StoredPassword.Plain(Obfuscated.reveal(text.substring(OBFUSCATED.length())));
        }
        if (text.startsWith(MD5)) {
            return new StoredPassword.Md5(text.substring(MD5.length()));
        }
        if (text.startsWith(CRYPT)) {
            return new StoredPassword.UnixCrypt(text.substring(CRYPT.length()));
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("There is no password");
        }
        return new StoredPassword.Plain(text);
    }

    /** In htpasswd files, which never hold a password itself. */
    static StoredPassword htpasswd(String text) {
        if (text.startsWith(SHA1)) {
            return new StoredPassword.Sha1(text.substring(SHA1.length()));
        }
        if (text.startsWith("$2")) {
            return new StoredPassword.Bcrypt(text);
        }
        if (text.startsWith("$apr1$")) {
            return new StoredPassword.Apr1(text);
        }
        return new StoredPassword.UnixCrypt(text);
    }
}
