// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import io.incipit.registry.http.file.FileBacked;
import io.incipit.registry.http.file.UnusableFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows the users of a file, which it follows, and who has lately proved to be one of them. Thread-safe. */
public final class Logins {

    private final Supplier<Map<String, User>> users;
    private final RecentLogins recent;

    private Logins(Supplier<Map<String, User>> users) {
        this.users = users;
        this.recent = new RecentLogins(System::nanoTime);
    }

    /**
     * Of the users in this file.
     *
     * @throws UnusableFileException if it cannot be used
     */
    public static Logins of(UserFile file) {
        return new Logins(FileBacked.of(List.of(file.path()), file.pause(), file::read));
    }

    /** The user, if these credentials were proved a short while ago and the file still says the same. Never waits. */
    public Optional<User> remembered(Credentials credentials) {
        return Optional.ofNullable(users.get().get(credentials.name())).filter(user -> recent.hold(user, credentials));
    }

    /** The user, if the password is theirs. May burn CPU for a good part of a second. */
    public Optional<User> verify(Credentials credentials) {
        // While these waited for their turn the same ones may have been proved.
        return remembered(credentials).or(() -> prove(credentials));
    }

    private Optional<User> prove(Credentials credentials) {
        Map<String, User> known = users.get();
        User user = known.get(credentials.name());
        if (user == null) {
            // An unknown name takes as long as a known one, or names could be found out by the clock.
            known.values().stream().findFirst().ifPresent(other -> matches(other, credentials));
            return Optional.empty();
        }
        if (!matches(user, credentials)) {
            return Optional.empty();
        }
        recent.add(user, credentials);
        return Optional.of(user);
    }

    private static boolean matches(User user, Credentials credentials) {
        return user.password().matches(credentials.password());
    }
}
