// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

// Writes or reads messages for a registry, as ../README.md describes: topics as JSON on the standard input, a line of
// JSON for each message on the standard output. The first argument says with which of the two clients.

'use strict'

const fs = require('node:fs')
const avsc = require('avsc')

// Branches of unions by their names, as the JSON encoding of the Avro specification has them.
const AVSC_OPTIONS = { wrapUnions: true }

// Data in the JSON encoding of the Avro specification, to and from what avsc takes.
function avro(topic) {
  const typeOf = (schema) => {
    const options = { ...AVSC_OPTIONS, registry: {} }
    for (const reference of topic.references ?? []) {
      avsc.Type.forSchema(JSON.parse(reference.schema), options)
    }
    return avsc.Type.forSchema(JSON.parse(schema), options)
  }
  return {
    native: (datum) => typeOf(topic.schema).fromString(JSON.stringify(datum)),
    told: (datum) => JSON.parse(typeOf(topic.reader ?? topic.schema).toString(datum)),
  }
}

// Data that stand for themselves.
const json = () => ({ native: (datum) => datum, told: (datum) => datum })

const TYPES = {
  AVRO: { data: avro, confluent: confluentAvro, kafkajs: 'AVRO' },
  JSON: { data: json, confluent: confluentJson, kafkajs: 'JSON' },
  PROTOBUF: { confluent: confluentProtobuf },
}

function confluentAvro(client) {
  const { AvroSerializer, AvroDeserializer, SerdeType } = require('@confluentinc/schemaregistry')
  return {
    serializer: (conf) => new AvroSerializer(client, SerdeType.VALUE, { ...AVSC_OPTIONS, ...conf }),
    deserializer: (conf) => new AvroDeserializer(client, SerdeType.VALUE, { ...AVSC_OPTIONS, ...conf }),
  }
}

// Each message is held against its schema.
function confluentJson(client) {
  const { JsonSerializer, JsonDeserializer, SerdeType } = require('@confluentinc/schemaregistry')
  return {
    serializer: (conf) => new JsonSerializer(client, SerdeType.VALUE, { validate: true, ...conf }),
    deserializer: (conf) => new JsonDeserializer(client, SerdeType.VALUE, { validate: true, ...conf }),
  }
}

// Data in Protobuf's JSON, with the descriptors that the registry gives.
async function confluentProtobuf(client, topic) {
  const { fromJson, toJson } = require('@bufbuild/protobuf')
  const { ProtobufSerializer, ProtobufDeserializer, SerdeType } = require('@confluentinc/schemaregistry')
  const latest = await client.getLatestSchemaMetadata(`${topic.topic}-value`, 'serialized')
  const types = new ProtobufDeserializer(client, SerdeType.VALUE, {})
  await types.toFileDesc(client, latest)
  const registry = types.fileRegistry
  const message = registry.getMessage(topic.message)
  return {
    data: {
      native: (datum) => fromJson(message, datum),
      told: (datum) => toJson(message, datum, { useProtoFieldName: true }),
    },
    serializer: (conf) => new ProtobufSerializer(client, SerdeType.VALUE, { registry, ...conf }),
    deserializer: (conf) => new ProtobufDeserializer(client, SerdeType.VALUE, conf),
  }
}

// Names, subjects and versions without the texts.
function references(of) {
  return (of.references ?? []).map(({ name, subject, version }) => ({ name, subject, version }))
}

// @confluentinc/schemaregistry: registers what its serializers are then told to use.
function confluent(url) {
  const { SchemaRegistryClient } = require('@confluentinc/schemaregistry')
  const { HeaderSchemaIdSerializer, PrefixSchemaIdSerializer } = require('@confluentinc/schemaregistry/dist/serde/serde')
  const framings = { prefix: PrefixSchemaIdSerializer, 'guid-header': HeaderSchemaIdSerializer }
  const client = new SchemaRegistryClient({ baseURLs: [url] })
  const register = (subject, topic, schema, of) =>
    client.register(subject, { schema, schemaType: topic.type, references: references(of) })

  return {
    async writer(topic) {
      for (const reference of topic.references ?? []) {
        await register(reference.subject, topic, reference.schema, reference)
      }
      await register(`${topic.topic}-value`, topic, topic.schema, topic)
      const type = await TYPES[topic.type].confluent(client, topic)
      const serializer = type.serializer({
        useLatestVersion: true,
        schemaIdSerializer: framings[topic.framing],
      })
      return { data: type.data, serialize: (datum, headers) => serializer.serialize(topic.topic, datum, headers) }
    },
    async reader(topic) {
      if (topic.reader) {
        await register(`${topic.topic}-value`, topic, topic.reader, {})
      }
      const type = await TYPES[topic.type].confluent(client, topic)
      const deserializer = type.deserializer({ useLatestVersion: !!topic.reader })
      return { data: type.data, deserialize: (value, headers) => deserializer.deserialize(topic.topic, value, headers) }
    },
  }
}

// @kafkajs/confluent-schema-registry: schemas are registered first and then named by their ids.
function kafkajs(url) {
  const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry')
  const options = { AVRO: AVSC_OPTIONS }
  const register = (registry, subject, topic, schema, of) =>
    registry.register({ type: TYPES[topic.type].kafkajs, schema, references: references(of) }, { subject })

  return {
    async writer(topic) {
      const registry = new SchemaRegistry({ host: url }, options)
      for (const reference of topic.references ?? []) {
        await register(registry, reference.subject, topic, reference.schema, reference)
      }
      const { id } = await register(registry, `${topic.topic}-value`, topic, topic.schema, topic)
      return { serialize: (datum) => registry.encode(id, datum) }
    },
    async reader(topic) {
      const registry = new SchemaRegistry({ host: url }, options)
      const decoding = topic.reader ? { [topic.type]: { readerSchema: JSON.parse(topic.reader) } } : undefined
      return { deserialize: (value) => registry.decode(value, decoding) }
    },
  }
}

async function write(client, topic, line) {
  const { data = TYPES[topic.type].data(topic), serialize } = await client.writer(topic)
  for (const datum of topic.data) {
    const headers = {}
    // Neither client takes null: applications send the tombstone themselves.
    const value = datum === null ? null : await serialize(data.native(datum), headers)
    const hex = Object.entries(headers).map(([name, content]) => [name, content.toString('hex')])
    line({ value: value && value.toString('hex'), headers: Object.fromEntries(hex) })
  }
}

async function read(client, topic, line) {
  const { data = TYPES[topic.type].data(topic), deserialize } = await client.reader(topic)
  for (const message of topic.messages) {
    const bytes = Object.entries(message.headers).map(([name, hex]) => [name, Buffer.from(hex, 'hex')])
    const value = message.value && Buffer.from(message.value, 'hex')
    const datum = value === null ? null : await deserialize(value, Object.fromEntries(bytes))
    line({ datum: datum && data.told(datum) })
  }
}

async function main() {
  const [name, direction, url] = process.argv.slice(2)
  const client = { confluent, kafkajs }[name](url)
  for (const topic of JSON.parse(fs.readFileSync(0, 'utf8'))) {
    const line = (content) => console.log(JSON.stringify({ topic: topic.topic, ...content }))
    await { write, read }[direction](client, topic, line)
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
