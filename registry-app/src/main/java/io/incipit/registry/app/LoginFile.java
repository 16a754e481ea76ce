// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.auth.UserFile;
import io.incipit.registry.http.file.FileBacked;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.URIParameter;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;

/**
 * The login configuration of the JVM (JAAS), whose entry of the realm's name says in which file the users stand. Read
 * for that alone: the login module that it names is Jetty's, and is not loaded.
 */
final class LoginFile {

    static final String PROPERTY = "java.security.auth.login.config";

    private static final String REALM = "authentication.realm";

    private static final Pattern PROPERTY_FILE_MODULE =
            Pattern.compile("org\\.eclipse\\.jetty\\.([a-z]+\\.)*PropertyFileLoginModule");

    private static final Pattern URL = Pattern.compile("[a-z]{2,}:.*");

    private final Optional<String> location;

    /** @param location of the JVM's property; an equals sign at its beginning means nothing here */
    LoginFile(Optional<String> location) {
        this.location = location.map(given -> given.startsWith("=") ? given.substring(1) : given)
                .filter(given -> !given.isBlank());
    }

    /**
     * The file with the users of a realm.
     *
     * @throws InvalidConfiguration if there is none, or its module is another one
     */
    UserFile users(String realm) {
        String file = location.orElseThrow(() -> new InvalidConfiguration(
                ("authentication.method=BASIC needs users: set %s, or start the JVM with -D%s=FILE, where FILE has an entry"
                                + " of the name in %s")
                        .formatted(AuthenticationSettings.HTPASSWD, PROPERTY, REALM)));
        AppConfigurationEntry[] entries = read(file).getAppConfigurationEntry(realm);
        if (entries == null) {
            throw InvalidConfiguration.of(REALM, realm, "the name of an entry in " + file);
        }
        if (entries.length != 1
                || !PROPERTY_FILE_MODULE
                        .matcher(entries[0].getLoginModuleName())
                        .matches()) {
            throw InvalidConfiguration.of(
                    REALM,
                    realm,
                    "an entry in %s with org.eclipse.jetty.security.jaas.spi.PropertyFileLoginModule alone"
                            .formatted(file));
        }
        Object users = entries[0].getOptions().get("file");
        if (users == null) {
            throw InvalidConfiguration.of(REALM, realm, "file=\"...\" in the entry in " + file);
        }
        return new UserFile(
                "file of the entry %s in %s".formatted(realm, file),
                Path.of(users.toString()),
                UserFile.Format.PROPERTIES,
                FileBacked.PAUSE);
    }

    private static Configuration read(String file) {
        URI uri = URL.matcher(file).matches() ? URI.create(file) : Path.of(file).toUri();
        try {
            return Configuration.getInstance("JavaLoginConfig", new URIParameter(uri));
        } catch (NoSuchAlgorithmException e) {
            throw new InvalidConfiguration(
                    "%s=%s cannot be read: %s; mend the file or name another one".formatted(PROPERTY, file, reason(e)));
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : reason(cause);
    }
}
