// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.client.Credentials;
import io.incipit.registry.serde.client.TokenClaims;
import io.incipit.registry.serde.client.TokenEndpoint;
import io.incipit.registry.serde.client.TokenProvider;
import io.incipit.registry.serde.config.NamedClass;
import io.incipit.registry.serde.config.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;

/** Reads where bearer tokens come from. */
final class BearerReader {

    private static final String INHERIT = ConnectionKeys.BEARER_SOURCE + " is SASL_OAUTHBEARER_INHERIT";

    private final Settings values;
    private final Clock clock;

    BearerReader(Settings values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** The tokens, if any are asked for. */
    Optional<Credentials> credentials() {
        String source = source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        String basic = values.choice(ConnectionKeys.BASIC_SOURCE);
        if (!basic.equals("URL")) {
            throw new ConfigException(ConnectionKeys.BEARER_SOURCE + " and " + ConnectionKeys.BASIC_SOURCE
                    + " must not be set both: a request carries one kind of credentials");
        }
        return Optional.of(
                switch (source) {
                    case "OAUTHBEARER" -> fetching(oauth());
                    case "SASL_OAUTHBEARER_INHERIT" -> fetching(inherited());
                    case "UAMI" -> fetching(managedIdentity());
                    case "CUSTOM" -> Credentials.tokens(provider());
                    default -> fixed();
                });
    }

    private Credentials fixed() {
        try {
            return Credentials.token(
                    values.needed(ConnectionKeys.TOKEN, ConnectionKeys.BEARER_SOURCE + " is STATIC_TOKEN"));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(ConnectionKeys.TOKEN + " cannot be used: " + e.getMessage());
        }
    }

    /** A token alone says enough. */
    private String source() {
        String source = values.choice(ConnectionKeys.BEARER_SOURCE);
        return source.isEmpty() && !values.secret(ConnectionKeys.TOKEN).isEmpty() ? "STATIC_TOKEN" : source;
    }

    private Credentials fetching(TokenEndpoint endpoint) {
        Duration buffer = Duration.ofSeconds(values.number(ConnectionKeys.EXPIRY_BUFFER));
        return Credentials.tokens(endpoint.withExpiryBuffer(buffer), clock);
    }

    private TokenEndpoint oauth() {
        String when = ConnectionKeys.BEARER_SOURCE + " is OAUTHBEARER";
        TokenEndpoint endpoint = TokenEndpoint.oauth(
                        address(ConnectionKeys.TOKEN_URL, values.needed(ConnectionKeys.TOKEN_URL, when)),
                        values.needed(ConnectionKeys.CLIENT_ID, when),
                        values.needed(ConnectionKeys.CLIENT_SECRET, when))
                .with(new TokenClaims(
                        values.text(ConnectionKeys.SCOPE_CLAIM), values.text(ConnectionKeys.SUBJECT_CLAIM)));
        String scope = values.text(ConnectionKeys.SCOPE);
        return scope.isEmpty() ? endpoint : endpoint.withScope(scope);
    }

    /** As the Kafka client fetches its tokens, by the names of its newer releases or else by those of its login. */
    private TokenEndpoint inherited() {
        SaslReader sasl = new SaslReader(values);
        List<AppConfigurationEntry> login = sasl.setting(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID)
                        .isPresent()
                ? List.of()
                : sasl.modules();
        String url = sasl.setting(SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL)
                .orElseThrow(() -> new ConfigException(
                        SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL + " must be set when " + INHERIT));
        TokenEndpoint endpoint = TokenEndpoint.oauth(
                        address(SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL, url),
                        sasl.setting(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID)
                                .orElseGet(() -> sasl.option(login, "clientId", INHERIT)),
                        sasl.setting(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET)
                                .orElseGet(() -> sasl.option(login, "clientSecret", INHERIT)))
                .with(new TokenClaims(
                        sasl.setting(SaslConfigs.SASL_OAUTHBEARER_SCOPE_CLAIM_NAME)
                                .orElse("scope"),
                        sasl.setting(SaslConfigs.SASL_OAUTHBEARER_SUB_CLAIM_NAME)
                                .orElse("sub")));
        return sasl.setting(SaslConfigs.SASL_OAUTHBEARER_SCOPE)
                .or(() -> sasl.optional(login, "scope"))
                .map(endpoint::withScope)
                .orElse(endpoint);
    }

    private TokenEndpoint managedIdentity() {
        String when = ConnectionKeys.BEARER_SOURCE + " is UAMI";
        String url = values.needed(ConnectionKeys.UAMI_URL, when);
        String query = values.text(ConnectionKeys.UAMI_QUERY);
        return TokenEndpoint.managedIdentity(
                address(ConnectionKeys.UAMI_URL, query.isEmpty() ? url : url + "?" + query));
    }

    private TokenProvider provider() {
        String allowed = "must be a class that implements %s when %s is CUSTOM"
                .formatted(TokenProvider.class.getName(), ConnectionKeys.BEARER_SOURCE);
        return new NamedClass<>(ConnectionKeys.PROVIDER_CLASS, TokenProvider.class, allowed)
                .instance(values.given(ConnectionKeys.PROVIDER_CLASS).orElse(""), values.properties());
    }

    private static URI address(String name, String value) {
        try {
            URI address = URI.create(value);
            if (address.getHost() != null
                    && address.getRawUserInfo() == null
                    && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Refused below like any other.
        }
        throw new ConfigException(name, Masked.address(value), "must be an http or https address");
    }
}
