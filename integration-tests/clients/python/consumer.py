# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads the users back from the beginning of the topic, and stops when Alice, Bob and Charlie have come."""

import sys
import time
import uuid

import settings
from confluent_kafka import Consumer
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext

EXPECTED = {"Alice", "Bob", "Charlie"}
PATIENCE_S = 60


def main():
    args = settings.parse(__doc__)
    schema_registry_client = SchemaRegistryClient({"url": args.url})
    avro_deserializer = AvroDeserializer(schema_registry_client)
    consumer = Consumer(
        {
            **settings.kafka(args),
            "group.id": f"user-readers-{uuid.uuid4()}",
            "auto.offset.reset": "earliest",
        }
    )
    consumer.subscribe([args.topic])

    missing = set(EXPECTED)
    deadline = time.monotonic() + PATIENCE_S
    try:
        while missing and time.monotonic() < deadline:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                print(f"consumer error: {message.error()}", file=sys.stderr)
                continue
            user = avro_deserializer(message.value(), SerializationContext(message.topic(), MessageField.VALUE))
            print(f"consumed {user['name']}, {user['age']}, {user['email']}")
            missing.discard(user["name"])
    finally:
        consumer.close()
    if missing:
        sys.exit(f"did not come back: {', '.join(sorted(missing))}")


if __name__ == "__main__":
    main()
