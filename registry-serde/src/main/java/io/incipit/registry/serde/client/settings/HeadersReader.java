// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.config.Settings;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/** Reads the headers of every request. */
final class HeadersReader {

    private static final Map<String, String> OWN = Map.of(
            ConnectionKeys.LOGICAL_CLUSTER, "target-sr-cluster",
            ConnectionKeys.IDENTITY_POOL, "Confluent-Identity-Pool-Id");

    private final Settings values;

    HeadersReader(Settings values) {
        this.values = values;
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        OWN.forEach((setting, header) -> {
            if (!values.text(setting).isEmpty()) {
                headers.put(header, checked(setting, header, values.text(setting)));
            }
        });
        values.properties().forEach((setting, value) -> {
            if (setting.startsWith(ConnectionKeys.HEADER_PREFIX) && value != null) {
                String header = setting.substring(ConnectionKeys.HEADER_PREFIX.length());
                headers.put(header, checked(setting, header, value.toString()));
            }
        });
        return headers;
    }

    private static String checked(String setting, String header, String value) {
        try {
            HttpRequest.newBuilder().header(header, value);
            return value;
        } catch (IllegalArgumentException e) {
            // The value may be a secret.
            throw new ConfigException(setting
                    + " is not a header that may be set; allowed: any but those of the connection, in printable ASCII");
        }
    }
}
