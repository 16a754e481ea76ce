// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import io.incipit.registry.serde.json.JsonSchemaDeserializer;
import io.incipit.registry.serde.json.JsonSchemaSerializer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** What the demo is done with: a language for schemas and messages, and a user in it. */
enum DemoType {
    AVRO("Avro") {
        @Override
        Serializer<Object> serializer() {
            return new AvroSerializer();
        }

        @Override
        Deserializer<Object> deserializer() {
            return new AvroDeserializer();
        }

        @Override
        String schema() {
            return USER.toString();
        }

        @Override
        Object user(String name, int age) {
            return new GenericRecordBuilder(USER)
                    .set("name", name)
                    .set("age", age)
                    .build();
        }
    },

    JSON("JSON") {
        @Override
        Serializer<Object> serializer() {
            return new JsonSchemaSerializer();
        }

        @Override
        Deserializer<Object> deserializer() {
            return new JsonSchemaDeserializer();
        }

        @Override
        String schema() {
            return JSON_USER.toString();
        }

        /** A tree brings its schema along. */
        @Override
        Object user(String name, int age) {
            ObjectNode message = JsonNodeFactory.instance.objectNode();
            message.set("schema", JSON_USER);
            message.putObject("payload").put("name", name).put("age", age);
            return message;
        }

        @Override
        String told(Object user) {
            return new ObjectMapper().valueToTree(user).toString();
        }
    },

    PROTOBUF("the place of the message in its schema, and Protobuf") {
        @Override
        Serializer<Object> serializer() {
            return ProtobufUsers.serializer();
        }

        @Override
        Deserializer<Object> deserializer() {
            return ProtobufUsers.deserializer();
        }

        @Override
        String schema() {
            return ProtobufUsers.SCHEMA;
        }

        @Override
        Object user(String name, int age) {
            return ProtobufUsers.user(name, age);
        }
    };

    private static final Schema USER = SchemaBuilder.record("User")
            .fields()
            .requiredString("name")
            .requiredInt("age")
            .endRecord();

    private static final JsonNode JSON_USER = jsonUser();

    private final String title;

    DemoType(String title) {
        this.title = title;
    }

    /** What sentences call it. */
    String title() {
        return title;
    }

    /** The text of the schema of users. */
    abstract String schema();

    /** What a serializer is given for a user. */
    abstract Object user(String name, int age);

    /** A user, as it is given to a serializer or got from a deserializer, on one line. */
    String told(Object user) {
        return user.toString().strip().replace("\n", ", ");
    }

    /** One that is still to be configured. */
    abstract Serializer<Object> serializer();

    /** One that is still to be configured. */
    abstract Deserializer<Object> deserializer();

    private static JsonNode jsonUser() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("title", "User").put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("name").put("type", "string");
        properties.putObject("age").put("type", "integer");
        schema.putArray("required").add("name").add("age");
        return schema;
    }
}
