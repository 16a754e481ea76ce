# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
"""Registers the schema `user`, which the producer then asks for by that name."""

import json

import settings
from confluent_kafka.schema_registry import Schema, SchemaRegistryClient

USER = json.dumps(
    {
        "type": "record",
        "name": "User",
        "fields": [
            {"name": "name", "type": "string"},
            {"name": "age", "type": "int"},
            {"name": "email", "type": ["null", "string"], "default": None},
        ],
    }
)


def main():
    args = settings.parse(__doc__)
    client = SchemaRegistryClient({"url": args.url})
    schema_id = client.register_schema("user", Schema(USER, "AVRO"))
    print(f"registered user with id {schema_id}")


if __name__ == "__main__":
    main()
