// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.client.Tls;
import io.incipit.registry.serde.config.Settings;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings of TLS as Kafka's clients read theirs: the stores are loaded by Kafka's own class, which is the
 * documented default of {@code ssl.engine.factory.class}. The context is made here, because the JDK's HTTP client always
 * compares names unless the trust manager leaves it out.
 */
final class TlsReader {

    private static final ConfigDef TABLE = new ConfigDef();

    static {
        SslConfigs.addClientSslSupport(TABLE);
    }

    private final Map<String, Object> given;

    TlsReader(Settings values) {
        this.given = given(values.properties());
    }

    /** What the settings say, or null if they say nothing of TLS. */
    @Nullable
    Tls tls() {
        if (given.isEmpty()) {
            return null;
        }
        if (given.containsKey(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG)) {
            throw new ConfigException(ConnectionKeys.TLS_PREFIX + SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG
                    + " is not supported; allowed: not set");
        }
        Map<String, Object> settings = TABLE.parse(given);
        try (DefaultSslEngineFactory stores = new DefaultSslEngineFactory()) {
            stores.configure(settings);
            SSLContext others = context(settings, stores, true);
            SSLContext registry = comparesNames(settings) ? others : context(settings, stores, false);
            return new Tls(registry, others, parameters(settings));
        } catch (KafkaException | GeneralSecurityException e) {
            throw wrong(e);
        }
    }

    private static Map<String, Object> given(Map<String, ?> properties) {
        Map<String, Object> given = new HashMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(ConnectionKeys.TLS_PREFIX + "ssl.") && value != null) {
                given.put(name.substring(ConnectionKeys.TLS_PREFIX.length()), value);
            }
        });
        return given;
    }

    private static ConfigException wrong(Exception cause) {
        // Kafka's messages name files and types, never passwords.
        ConfigException refused = new ConfigException(ConnectionKeys.TLS_PREFIX + "ssl.* cannot be used: "
                + cause.getMessage() + "; check location, type and password of the stores, and the protocol");
        refused.initCause(cause);
        return refused;
    }

    private static SSLContext context(
            Map<String, Object> settings, DefaultSslEngineFactory stores, boolean comparesNames)
            throws GeneralSecurityException {
        String protocol = text(settings, SslConfigs.SSL_PROTOCOL_CONFIG);
        Object provider = settings.get(SslConfigs.SSL_PROVIDER_CONFIG);
        SSLContext context = provider == null
                ? SSLContext.getInstance(protocol)
                : SSLContext.getInstance(protocol, provider.toString());
        TrustManager[] trust = trustManagers(settings, stores.truststore());
        context.init(keyManagers(settings, stores.keystore()), comparesNames ? trust : nameless(trust), null);
        return context;
    }

    private static KeyManager @Nullable [] keyManagers(Map<String, Object> settings, @Nullable KeyStore keys)
            throws GeneralSecurityException {
        if (keys == null) {
            return null;
        }
        Password own = (Password) settings.get(SslConfigs.SSL_KEY_PASSWORD_CONFIG);
        Password stores = (Password) settings.get(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG);
        Password password = own == null ? stores : own;
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(text(settings, SslConfigs.SSL_KEYMANAGER_ALGORITHM_CONFIG));
        factory.init(keys, password == null ? null : password.value().toCharArray());
        return factory.getKeyManagers();
    }

    private static TrustManager[] trustManagers(Map<String, Object> settings, @Nullable KeyStore trusted)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(text(settings, SslConfigs.SSL_TRUSTMANAGER_ALGORITHM_CONFIG));
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    private static TrustManager[] nameless(TrustManager[] managers) {
        for (int i = 0; i < managers.length; i++) {
            if (managers[i] instanceof X509TrustManager certificates) {
                managers[i] = new NamelessTrust(certificates);
            }
        }
        return managers;
    }

    private static boolean comparesNames(Map<String, Object> settings) {
        Object value = settings.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
        String algorithm = Objects.toString(value, "").trim().toLowerCase(Locale.ROOT);
        if (!algorithm.isEmpty() && !algorithm.equals("https")) {
            throw new ConfigException(
                    ConnectionKeys.TLS_PREFIX + SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG,
                    value,
                    "must be https, or empty for not comparing names");
        }
        return !algorithm.isEmpty();
    }

    private static SSLParameters parameters(Map<String, Object> settings) {
        SSLParameters parameters = new SSLParameters();
        List<?> protocols = (List<?>) settings.get(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG);
        List<?> suites = (List<?>) settings.get(SslConfigs.SSL_CIPHER_SUITES_CONFIG);
        if (protocols != null && !protocols.isEmpty()) {
            parameters.setProtocols(protocols.stream().map(Object::toString).toArray(String[]::new));
        }
        if (suites != null && !suites.isEmpty()) {
            parameters.setCipherSuites(suites.stream().map(Object::toString).toArray(String[]::new));
        }
        return parameters;
    }

    private static String text(Map<String, Object> settings, String name) {
        return Objects.requireNonNull(settings.get(name), name).toString();
    }
}
