// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.config.Settings;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/** Reads a name and a password: from the address, from a setting, or from the login of the Kafka client. */
final class BasicReader {

    private final Settings values;

    BasicReader(Settings values) {
        this.values = values;
    }

    /** The value of the {@code Authorization} header for the address, if there is one. */
    Optional<String> authorization(URI address) {
        Optional<String> userInfo =
                switch (values.choice(ConnectionKeys.BASIC_SOURCE)) {
                    case "USER_INFO" -> Optional.of(userInfo());
                    case "SASL_INHERIT" -> Optional.of(new SaslReader(values).userInfo());
                    default -> Optional.ofNullable(address.getRawUserInfo()).map(BasicReader::decoded);
                };
        return userInfo.map(
                text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String decoded(String rawUserInfo) {
        return URLDecoder.decode(rawUserInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private String userInfo() {
        String current = values.secret(ConnectionKeys.USER_INFO);
        String info = current.isEmpty() ? values.secret(ConnectionKeys.OLD_USER_INFO) : current;
        if (!info.contains(":")) {
            throw new ConfigException(ConnectionKeys.USER_INFO + " must be user:password when "
                    + ConnectionKeys.BASIC_SOURCE + " is USER_INFO");
        }
        return info;
    }
}
