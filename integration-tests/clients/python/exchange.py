# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes or reads messages for a registry, as ../README.md describes: topics as JSON on the standard input, a line of
JSON for each message on the standard output."""

import base64
import io
import json
import sys

import fastavro
from confluent_kafka.schema_registry import (
    Schema,
    SchemaReference,
    SchemaRegistryClient,
    header_schema_id_serializer,
    prefix_schema_id_serializer,
)
from confluent_kafka.schema_registry.avro import AvroDeserializer, AvroSerializer
from confluent_kafka.schema_registry.json_schema import JSONDeserializer, JSONSerializer
from confluent_kafka.schema_registry.protobuf import ProtobufDeserializer, ProtobufSerializer
from confluent_kafka.serialization import MessageField, SerializationContext
from google.protobuf import json_format
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

FRAMINGS = {"prefix": prefix_schema_id_serializer, "guid-header": header_schema_id_serializer}


def references(of):
    return [SchemaReference(r["name"], r["subject"], r["version"]) for r in of.get("references", [])]


class Avro:
    """Data stand in the JSON encoding that the Avro specification describes."""

    def __init__(self, client, topic):
        self.client = client
        self.topic = topic
        self.named = {}
        for reference in topic.get("references", []):
            fastavro.parse_schema(json.loads(reference["schema"]), named_schemas=self.named)

    def serializer(self):
        schema = Schema(self.topic["schema"], "AVRO", references(self.topic))
        return AvroSerializer(self.client, schema, conf={"schema.id.serializer": FRAMINGS[self.topic["framing"]]})

    def deserializer(self):
        reader = self.topic.get("reader")
        return AvroDeserializer(self.client, reader and Schema(reader, "AVRO"))

    def native(self, datum):
        return next(fastavro.json_reader(io.StringIO(json.dumps(datum)), self.parsed("schema")))

    def told(self, datum):
        text = io.StringIO()
        fastavro.json_writer(text, self.parsed("reader" if "reader" in self.topic else "schema"), [datum])
        return json.loads(text.getvalue())

    def parsed(self, member):
        return fastavro.parse_schema(json.loads(self.topic[member]), named_schemas=dict(self.named))


class Json:
    """Data stand for themselves, and are held against their schema."""

    def __init__(self, client, topic):
        self.client = client
        self.topic = topic

    def serializer(self):
        schema = Schema(self.topic["schema"], "JSON", references(self.topic))
        return JSONSerializer(schema, self.client, conf={"schema.id.serializer": FRAMINGS[self.topic["framing"]]})

    def deserializer(self):
        reader = self.topic.get("reader")
        return JSONDeserializer(reader and Schema(reader, "JSON"), schema_registry_client=self.client)

    def native(self, datum):
        return datum

    def told(self, datum):
        return datum


class Protobuf:
    """Data stand in Protobuf's JSON. Classes are made of the descriptors that the registry gives."""

    def __init__(self, client, topic):
        self.client = client
        self.topic = topic
        self.subject = topic["topic"] + "-value"

    def serializer(self):
        # The serializer then registers the descriptors of its class, as a version of its own.
        self.client.register_schema(self.subject, Schema(self.topic["schema"], "PROTOBUF", references(self.topic)))
        conf = {"schema.id.serializer": FRAMINGS[self.topic["framing"]]}
        return ProtobufSerializer(self.message(), self.client, conf=conf)

    def deserializer(self):
        return ProtobufDeserializer(self.message(), schema_registry_client=self.client)

    def message(self):
        self.pool = DescriptorPool()
        latest = self.client.get_latest_version(self.subject, fmt="serialized")
        self.load(self.topic["topic"] + ".proto", latest.schema)
        return GetMessageClass(self.pool.FindMessageTypeByName(self.topic["message"]))

    def load(self, name, schema):
        for reference in schema.references or []:
            found = self.client.get_version(reference.subject, reference.version, fmt="serialized")
            self.load(reference.name, found.schema)
        file = FileDescriptorProto.FromString(base64.b64decode(schema.schema_str))
        file.name = name
        self.pool.Add(file)

    def native(self, datum):
        message = GetMessageClass(self.pool.FindMessageTypeByName(self.topic["message"]))
        return json_format.ParseDict(datum, message())

    def told(self, datum):
        return json_format.MessageToDict(datum)


TYPES = {"AVRO": Avro, "JSON": Json, "PROTOBUF": Protobuf}


def context(topic, headers):
    return SerializationContext(topic["topic"], MessageField.VALUE, headers)


def write(client, topic, data):
    for reference in topic.get("references", []):
        client.register_schema(reference["subject"], Schema(reference["schema"], topic["type"], references(reference)))
    serializer = data.serializer()
    for datum in topic["data"]:
        headers = []
        value = serializer(None if datum is None else data.native(datum), context(topic, headers))
        yield {
            "value": None if value is None else value.hex(),
            "headers": {name: content.hex() for name, content in headers},
        }


def read(client, topic, data):
    deserializer = data.deserializer()
    for message in topic["messages"]:
        headers = [(name, bytes.fromhex(content)) for name, content in message["headers"].items()]
        value = message["value"]
        datum = deserializer(None if value is None else bytes.fromhex(value), context(topic, headers))
        yield {"datum": None if datum is None else data.told(datum)}


def main():
    direction, url = sys.argv[1:]
    for topic in json.load(sys.stdin):
        client = SchemaRegistryClient({"url": url})
        data = TYPES[topic["type"]](client, topic)
        for line in {"write": write, "read": read}[direction](client, topic, data):
            print(json.dumps({"topic": topic["topic"], **line}))


if __name__ == "__main__":
    main()
