// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.Endpoint;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.RetryPolicy;
import io.incipit.registry.serde.config.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Makes the connection to the registry out of the settings: addresses, credentials, headers, patience. */
final class ConnectionReader {

    private final Settings settings;

    ConnectionReader(Settings settings) {
        this.settings = settings;
    }

    /** The connection, or null if no address is given. */
    @Nullable
    RegistryConnection connection() {
        List<Endpoint> endpoints = Arrays.stream(
                        settings.text(SerdeSettings.URL).split(",", -1))
                .map(String::trim)
                .filter(address -> !address.isEmpty())
                .map(this::endpoint)
                .toList();
        if (endpoints.isEmpty()) {
            return null;
        }
        return new RegistryConnection(
                endpoints,
                headers(),
                settings.millis(SerdeSettings.CONNECT_TIMEOUT),
                settings.millis(SerdeSettings.READ_TIMEOUT),
                retries());
    }

    private RetryPolicy retries() {
        return new RetryPolicy(
                settings.number(SerdeSettings.MAX_RETRIES),
                settings.millis(SerdeSettings.RETRIES_WAIT),
                settings.millis(SerdeSettings.RETRIES_MAX_WAIT));
    }

    private Endpoint endpoint(String address) {
        try {
            URI uri = new URI(address);
            boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!isHttp || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw wrongAddress(address);
            }
            URI base = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
            return new Endpoint(base, authorization(uri));
        } catch (URISyntaxException e) {
            throw wrongAddress(address);
        }
    }

    private static ConfigException wrongAddress(String address) {
        String shown = address.replaceFirst("//.*@", "//***@");
        return new ConfigException(
                SerdeSettings.URL,
                shown,
                "must be http or https addresses such as http://host:8081, with commas between");
    }

    private @Nullable String authorization(URI address) {
        String credentials = usesUrl() ? address.getRawUserInfo() : userInfo();
        if (credentials == null) {
            return null;
        }
        String plain =
                usesUrl() ? URLDecoder.decode(credentials.replace("+", "%2B"), StandardCharsets.UTF_8) : credentials;
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private boolean usesUrl() {
        return settings.text(SerdeSettings.CREDENTIALS_SOURCE).equalsIgnoreCase("URL");
    }

    private String userInfo() {
        String current = settings.secret(SerdeSettings.USER_INFO);
        String info = current.isEmpty() ? settings.secret(SerdeSettings.OLD_USER_INFO) : current;
        if (!info.contains(":")) {
            throw new ConfigException(SerdeSettings.USER_INFO + " must be user:password when "
                    + SerdeSettings.CREDENTIALS_SOURCE + " is USER_INFO");
        }
        return info;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        settings.properties().forEach((name, value) -> {
            if (name.startsWith(SerdeSettings.HEADER_PREFIX) && value != null) {
                headers.put(headerName(name), value.toString());
            }
        });
        headers.forEach(ConnectionReader::check);
        return headers;
    }

    private static String headerName(String name) {
        return name.substring(SerdeSettings.HEADER_PREFIX.length());
    }

    private static void check(String header, String value) {
        try {
            HttpRequest.newBuilder().header(header, value);
        } catch (IllegalArgumentException e) {
            // The value may be a secret.
            throw new ConfigException(SerdeSettings.HEADER_PREFIX + header
                    + " is not a header that may be set; allowed: any but those of the connection, in printable ASCII");
        }
    }
}
