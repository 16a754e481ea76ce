// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A language of schemas, as the demo needs it.
 *
 * @param schemaType as the registry calls it
 * @param name as sentences call it
 * @param schema the text of the schema of users
 * @param user makes a user of a name and an age
 * @param headLength number of bytes before the data
 */
record DemoType<T>(
        String schemaType,
        String name,
        String schema,
        BiFunction<String, Integer, T> user,
        Supplier<Serializer<T>> serializer,
        Supplier<Deserializer<T>> deserializer,
        int headLength) {}
