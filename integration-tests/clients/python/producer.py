# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
"""Sends Alice, Bob and Charlie with the latest version of the schema `user`."""

import sys

import settings
from confluent_kafka import Producer
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroSerializer
from confluent_kafka.serialization import MessageField, SerializationContext, StringSerializer


class User:
    def __init__(self, name, age, email):
        self.name = name
        self.age = age
        self.email = email


def user_to_dict(user, ctx):
    return {"name": user.name, "age": user.age, "email": user.email}


USERS = [
    User("Alice", 30, "alice@example.com"),
    User("Bob", 25, None),
    User("Charlie", 35, "charlie@example.com"),
]


def main():
    args = settings.parse(__doc__)
    schema_registry_client = SchemaRegistryClient({"url": args.url})
    schema_str = schema_registry_client.get_latest_version("user").schema.schema_str

    string_serializer = StringSerializer("utf_8")
    avro_serializer = AvroSerializer(schema_registry_client, schema_str, user_to_dict)
    producer = Producer(settings.kafka(args))

    undelivered = []

    def delivered(error, message):
        if error is not None:
            undelivered.append(str(error))
        else:
            print(f"produced {message.key().decode()} to {message.topic()} at offset {message.offset()}")

    for user in USERS:
        producer.produce(
            topic=args.topic,
            key=string_serializer(user.name),
            value=avro_serializer(user, SerializationContext(args.topic, MessageField.VALUE)),
            on_delivery=delivered,
        )
    remaining = producer.flush(30)
    if remaining or undelivered:
        sys.exit(f"not delivered: {remaining} without an answer, {undelivered}")


if __name__ == "__main__":
    main()
