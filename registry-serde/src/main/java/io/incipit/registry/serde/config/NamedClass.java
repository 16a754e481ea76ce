// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.config;

import java.util.Map;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Utils;

/**
 * A setting that names a class of the application's.
 *
 * <pre>{@code
 * NamedClass<TokenProvider> named = new NamedClass<>(
 *         "bearer.auth.custom.provider.class", TokenProvider.class, "must be a class that implements TokenProvider");
 * TokenProvider tokens = named.instance("com.acme.VaultTokens", properties);
 * }</pre>
 *
 * @param type what the class must implement
 * @param allowed what may stand there, for the refusal of anything else
 */
public record NamedClass<T>(String setting, Class<T> type, String allowed) {

    /** The name of the class, which may be given itself. */
    public static String nameOf(Object value) {
        return value instanceof Class<?> given
                ? given.getName()
                : value.toString().trim();
    }

    /**
     * A new one, which has been told the settings if it wants them.
     *
     * @throws ConfigException if there is no such class, or it is none of the type
     */
    public T instance(Object value, Map<String, ?> properties) {
        T instance = made(value);
        if (instance instanceof Configurable configurable) {
            configurable.configure(properties);
        }
        return instance;
    }

    private T made(Object value) {
        String name = nameOf(value);
        try {
            Class<?> found = value instanceof Class<?> given ? given : Utils.loadClass(name, Object.class);
            if (type.isAssignableFrom(found)) {
                return Utils.newInstance(found.asSubclass(type));
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            ConfigException refused = new ConfigException(setting, name, allowed);
            refused.initCause(e);
            throw refused;
        }
        throw new ConfigException(setting, name, allowed);
    }
}
