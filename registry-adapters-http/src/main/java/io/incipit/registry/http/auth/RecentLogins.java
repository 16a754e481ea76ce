// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who proved lately who they are, so that slow hashes are not computed for every request: the newest thousand, for a
 * minute, by a keyed digest of name and password that means nothing outside this process. Thread-safe.
 */
final class RecentLogins {

    static final int MAX = 1000;

    static final Duration LIFE = Duration.ofMinutes(1);

    private static final String DIGEST = "HmacSHA256";

    private final LongSupplier clock;
    private final SecretKeySpec key;
    private final Map<String, Login> logins = new LinkedHashMap<>();

    /** @param clock in nanoseconds */
    RecentLogins(LongSupplier clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    /** Whether this user, with the password and the roles of now, has proved it with these credentials. */
    boolean hold(User user, Credentials credentials) {
        String digest = digest(credentials);
        synchronized (logins) {
            Login login = logins.get(digest);
            return login != null && login.user.equals(user) && clock.getAsLong() - login.atNanos < LIFE.toNanos();
        }
    }

    void add(User user, Credentials credentials) {
        String digest = digest(credentials);
        synchronized (logins) {
            logins.remove(digest);
            logins.put(digest, new Login(user, clock.getAsLong()));
            if (logins.size() > MAX) {
                logins.remove(logins.keySet().iterator().next());
            }
        }
    }

    /** The length tells where the name ends. */
    private String digest(Credentials credentials) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            String both = credentials.name().length() + ":" + credentials.name() + credentials.password();
            return HexFormat.of().formatHex(mac.doFinal(both.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has " + DIGEST, e);
        }
    }

    private record Login(User user, long atNanos) {}
}
