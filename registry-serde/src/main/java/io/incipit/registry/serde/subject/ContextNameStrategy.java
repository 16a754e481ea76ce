// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import org.jspecify.annotations.Nullable;

/**
 * In which context of the registry the schemas of a topic live. Implementations have a public constructor without
 * parameters, are safe for use by many threads, and get the settings if they are {@link
 * org.apache.kafka.common.Configurable}.
 *
 * <pre>{@code
 * ContextNameStrategy byRegion = topic -> topic != null && topic.startsWith("eu-") ? ".eu" : null;
 * properties.put("context.name.strategy", byRegion);
 * AvroSerializer serializer = new AvroSerializer(client, properties, false);
 * }</pre>
 */
@FunctionalInterface
public interface ContextNameStrategy {

    /** The context's name, with or without its dot; null for the default context. */
    @Nullable
    String contextName(@Nullable String topic);
}
