// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Properties that are given as environment variables, as container images of this kind take them.
 *
 * <p>{@code SCHEMA_REGISTRY_} is removed and the rest lower-cased; three underscores stand for a dash, two for an
 * underscore, one for a dot.
 */
final class EnvironmentProperties {

    private static final String PREFIX = "SCHEMA_REGISTRY_";

    /** Variables of the start script, the JVM, logging and the wait for Kafka. */
    private static final Pattern NOT_A_PROPERTY =
            Pattern.compile("OPTS|(HEAP|JVM_PERFORMANCE|GC_LOG)_OPTS|(JMX|LOG4J|CUB|LOG)_.*");

    /** What Kubernetes adds to every pod when a service is called {@code schema-registry}. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_\\d+_(TCP|UDP|SCTP)(_.*)?");

    /** Variables of the existing servers that do not follow the convention, and yield to the file. */
    private static final Map<String, String> FALLBACKS = Map.of(
            "METADATA_ENCODER_SECRET", "metadata.encoder.secret",
            "METADATA_ENCODER_OLD_SECRET", "metadata.encoder.old.secret");

    private static final Pattern UNDERSCORES = Pattern.compile("_{1,3}");

    private EnvironmentProperties() {}

    /** The properties in these variables; variables that are none are passed over. */
    static SortedMap<String, String> of(Map<String, String> environment) {
        SortedMap<String, String> properties = new TreeMap<>();
        environment.forEach((variable, value) -> {
            if (isProperty(variable, value)) {
                properties.put(propertyName(variable), value);
            }
        });
        return Collections.unmodifiableSortedMap(properties);
    }

    /** The properties that the environment gives only where nothing else does. */
    static SortedMap<String, String> fallbacks(Map<String, String> environment) {
        SortedMap<String, String> properties = new TreeMap<>();
        FALLBACKS.forEach((variable, property) -> {
            if (environment.containsKey(variable)) {
                properties.put(property, environment.getOrDefault(variable, ""));
            }
        });
        return Collections.unmodifiableSortedMap(properties);
    }

    private static boolean isProperty(String variable, String value) {
        if (!variable.startsWith(PREFIX) || variable.length() == PREFIX.length()) {
            return false;
        }
        String name = variable.substring(PREFIX.length());
        return !NOT_A_PROPERTY.matcher(name).matches() && !isServiceLink(name, value);
    }

    private static boolean isServiceLink(String name, String value) {
        return SERVICE_LINK.matcher(name).matches() || (name.equals("PORT") && value.startsWith("tcp://"));
    }

    private static String propertyName(String variable) {
        String name = variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        return UNDERSCORES.matcher(name).replaceAll(run -> switch (run.group().length()) {
            case 3 -> "-";
            case 2 -> "_";
            default -> ".";
        });
    }
}
