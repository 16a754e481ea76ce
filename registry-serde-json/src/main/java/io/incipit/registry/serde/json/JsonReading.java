// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.incipit.registry.serde.message.MessageDecoder;
import io.incipit.registry.serde.message.MessageReading;
import io.incipit.registry.serde.message.SchemaLanguage;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON's part in the reading of messages. Immutable; thread-safe. */
final class JsonReading implements MessageReading<MessageSchema> {

    private static final Logger LOG = LoggerFactory.getLogger(JsonReading.class);

    private static final String ANYWHERE = "*";

    private final JsonOptions options;
    private final ObjectMapper mapper;

    private JsonReading(JsonOptions options) {
        this.options = options;
        this.mapper = JsonMappers.create(options.mapping());
    }

    /**
     * As the settings say.
     *
     * @throws ConfigException if one is wrong
     */
    static JsonReading create(Map<String, ?> properties, boolean isKey) {
        return new JsonReading(JsonSettings.parse(properties, isKey));
    }

    @Override
    public SchemaLanguage<MessageSchema> language() {
        return JsonLanguage.INSTANCE;
    }

    /** JSON says itself what it holds. */
    @Override
    public boolean canFollowLatest() {
        return false;
    }

    @Override
    public MessageDecoder decoder(MessageSchema written, @Nullable MessageSchema wanted) {
        MessageDecoder decoder = decoder(type(written));
        if (!options.validates()) {
            return decoder;
        }
        MessageValidator validator = MessageValidator.of(written);
        ObjectReader trees = JsonMappers.exactTrees(mapper);
        return (message, offset) -> {
            validator.check(trees.readValue(message, offset, message.length - offset));
            return decoder.decode(message, offset);
        };
    }

    private MessageDecoder decoder(Class<?> type) {
        try {
            ObjectReader reader = mapper.readerFor(type);
            return (message, offset) -> {
                try {
                    return reader.readValue(message, offset, message.length - offset);
                } catch (LinkageError e) {
                    throw unusable(type, e);
                }
            };
        } catch (LinkageError e) {
            throw unusable(type, e);
        }
    }

    /** What the initialization of a class runs into is no reason for the application to end. */
    private static SerializationException unusable(Class<?> type, LinkageError reason) {
        return new SerializationException(
                "The class " + type.getName() + " cannot be used; name another one in json.value.type", reason);
    }

    private Class<?> type(MessageSchema schema) {
        JsonOptions.Target target = options.target();
        String name = schema.keyword(target.property());
        if (target.type() != Object.class || name == null) {
            return target.type();
        }
        if (target.packages().stream().noneMatch(allowed -> isIn(name, allowed))) {
            throw new SerializationException("The schema names the class " + name
                    + ", which is in none of the packages that json.type.allowed.packages allows: "
                    + target.packages());
        }
        if (target.packages().contains(ANYWHERE)) {
            LOG.warn(
                    "A schema names the class {}, and json.type.allowed.packages lets it name any that is there; name the packages of your own",
                    name);
        }
        try {
            return Class.forName(name, false, loader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new SerializationException(
                    "The schema names the class " + name + ", which is not there; name another one in json.value.type",
                    e);
        }
    }

    private static boolean isIn(String name, String allowed) {
        return allowed.equals(ANYWHERE) || name.startsWith(allowed.endsWith(".") ? allowed : allowed + ".");
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? JsonReading.class.getClassLoader() : context;
    }
}
