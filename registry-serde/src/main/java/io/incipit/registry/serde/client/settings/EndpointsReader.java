// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.client.Endpoint;
import io.incipit.registry.serde.config.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;

/** Reads the addresses, and the credentials that they or the settings hold. */
final class EndpointsReader {

    private final Settings values;
    private final BasicReader basic;

    EndpointsReader(Settings values) {
        this.values = values;
        this.basic = new BasicReader(values);
    }

    /** The addresses in the order in which they are to be tried, none if none is given. */
    List<Endpoint> endpoints() {
        List<Endpoint> endpoints =
                new ArrayList<>(Stream.of(values.text(ConnectionKeys.URL).split(",", -1))
                        .map(String::trim)
                        .filter(address -> !address.isEmpty())
                        .map(this::endpoint)
                        .toList());
        if (values.flag(ConnectionKeys.RANDOMIZE) && !endpoints.isEmpty()) {
            Collections.rotate(endpoints, ThreadLocalRandom.current().nextInt(endpoints.size()));
        }
        return endpoints;
    }

    private Endpoint endpoint(String address) {
        try {
            URI uri = new URI(address);
            boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!isHttp || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw wrongAddress(address);
            }
            URI base = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
            return new Endpoint(base, basic.authorization(uri).orElse(null));
        } catch (URISyntaxException e) {
            throw wrongAddress(address);
        }
    }

    private ConfigException wrongAddress(String address) {
        // A password may hold a comma: the address is then part of it, and what tells them apart is in another part.
        String all = values.text(ConnectionKeys.URL);
        String shown = Masked.address(all.contains("@") ? all : address);
        return new ConfigException(
                ConnectionKeys.URL,
                shown,
                "must be http or https addresses such as http://host:8081, with commas between");
    }
}
