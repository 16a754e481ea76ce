// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0

// Writes or reads messages for a registry, as ../README.md describes: topics as JSON on the standard input, a line of
// JSON for each message on the standard output.
package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/twmb/avro"
	"github.com/twmb/franz-go/pkg/sr"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"
)

type reference struct {
	Name       string               `json:"name"`
	Subject    string               `json:"subject"`
	Version    int                  `json:"version"`
	Schema     string               `json:"schema"`
	References []sr.SchemaReference `json:"references"`
}

type message struct {
	Value   *string           `json:"value"`
	Headers map[string]string `json:"headers"`
}

type topic struct {
	Name       string            `json:"topic"`
	Message    string            `json:"message"`
	Type       sr.SchemaType     `json:"type"`
	Schema     string            `json:"schema"`
	References []reference       `json:"references"`
	Reader     string            `json:"reader"`
	Data       []json.RawMessage `json:"data"`
	Messages   []message         `json:"messages"`
}

// What is written and read, of whatever type: sr leaves the payload to others.
type datum struct{ json json.RawMessage }

type codec struct {
	encode func(any) ([]byte, error)
	decode func([]byte, any) error
	// The place of a message in its schema; nil for other types.
	index []int
}

// Data in the JSON encoding of the Avro specification.
func avroCodec(_ *sr.Client, t topic) (codec, error) {
	cache := new(avro.SchemaCache)
	for _, r := range t.References {
		if _, err := cache.Parse(r.Schema); err != nil {
			return codec{}, err
		}
	}
	writer, err := cache.Parse(t.Schema)
	if err != nil {
		return codec{}, err
	}
	seen, resolved := writer, writer
	if t.Reader != "" {
		if seen, err = avro.Parse(t.Reader); err != nil {
			return codec{}, err
		}
		if resolved, err = avro.Resolve(writer, seen); err != nil {
			return codec{}, err
		}
	}
	return codec{
		encode: func(v any) ([]byte, error) {
			var native any
			if err := writer.DecodeJSON(v.(*datum).json, &native); err != nil {
				return nil, err
			}
			return writer.Encode(native)
		},
		decode: func(b []byte, v any) error {
			var native any
			if _, err := resolved.Decode(b, &native); err != nil {
				return err
			}
			told, err := seen.EncodeJSON(native, avro.TaggedUnions())
			v.(*datum).json = told
			return err
		},
	}, nil
}

// Data that stand for themselves: sr does not hold them against their schema.
func jsonCodec(*sr.Client, topic) (codec, error) {
	return codec{
		encode: func(v any) ([]byte, error) {
			var text bytes.Buffer
			err := json.Compact(&text, v.(*datum).json)
			return text.Bytes(), err
		},
		decode: func(b []byte, v any) error {
			v.(*datum).json = bytes.Clone(b)
			return nil
		},
	}, nil
}

// Data in Protobuf's JSON, with the descriptors that the registry gives.
func protobufCodec(client *sr.Client, t topic) (codec, error) {
	latest, err := client.SchemaByVersion(serialized, t.Name+"-value", -1)
	if err != nil {
		return codec{}, err
	}
	files := new(protoregistry.Files)
	if err := loadFiles(client, t.Name+".proto", latest.Schema, files); err != nil {
		return codec{}, err
	}
	found, err := files.FindDescriptorByName(protoreflect.FullName(t.Message))
	if err != nil {
		return codec{}, err
	}
	kind := dynamicpb.NewMessageType(found.(protoreflect.MessageDescriptor))
	return codec{
		encode: func(v any) ([]byte, error) {
			message := kind.New().Interface()
			if err := protojson.Unmarshal(v.(*datum).json, message); err != nil {
				return nil, err
			}
			return proto.MarshalOptions{Deterministic: true}.Marshal(message)
		},
		decode: func(b []byte, v any) error {
			message := kind.New().Interface()
			if err := proto.Unmarshal(b, message); err != nil {
				return err
			}
			told, err := protojson.Marshal(message)
			v.(*datum).json = told
			return err
		},
		index: indexOf(found),
	}, nil
}

// Asks for descriptors in place of texts.
var serialized = sr.WithParams(context.Background(), sr.Format("serialized"))

func loadFiles(client *sr.Client, name string, schema sr.Schema, files *protoregistry.Files) error {
	for _, r := range schema.References {
		if _, err := files.FindFileByPath(r.Name); err == nil {
			continue
		}
		found, err := client.SchemaByVersion(serialized, r.Subject, r.Version)
		if err != nil {
			return err
		}
		if err := loadFiles(client, r.Name, found.Schema, files); err != nil {
			return err
		}
	}
	content, err := base64.StdEncoding.DecodeString(schema.Schema)
	if err != nil {
		return err
	}
	file := new(descriptorpb.FileDescriptorProto)
	if err := proto.Unmarshal(content, file); err != nil {
		return err
	}
	file.Name = &name
	made, err := protodesc.NewFile(file, files)
	if err != nil {
		return err
	}
	return files.RegisterFile(made)
}

func indexOf(message protoreflect.Descriptor) []int {
	if _, top := message.Parent().(protoreflect.FileDescriptor); top {
		return []int{message.Index()}
	}
	return append(indexOf(message.Parent()), message.Index())
}

var codecs = map[sr.SchemaType]func(*sr.Client, topic) (codec, error){
	sr.TypeAvro:     avroCodec,
	sr.TypeJSON:     jsonCodec,
	sr.TypeProtobuf: protobufCodec,
}

// How messages of a schema are framed, which both directions must know.
func (c codec) options(work sr.EncodingOpt) []sr.EncodingOpt {
	if c.index == nil {
		return []sr.EncodingOpt{work}
	}
	return []sr.EncodingOpt{work, sr.Index(c.index...)}
}

func register(client *sr.Client, t topic) (*sr.Serde, error) {
	var references []sr.SchemaReference
	for _, r := range t.References {
		schema := sr.Schema{Schema: r.Schema, Type: t.Type, References: r.References}
		if _, err := client.CreateSchema(context.Background(), r.Subject, schema); err != nil {
			return nil, err
		}
		references = append(references, sr.SchemaReference{Name: r.Name, Subject: r.Subject, Version: r.Version})
	}
	schema := sr.Schema{Schema: t.Schema, Type: t.Type, References: references}
	registered, err := client.CreateSchema(context.Background(), t.Name+"-value", schema)
	if err != nil {
		return nil, err
	}
	codec, err := codecs[t.Type](client, t)
	if err != nil {
		return nil, err
	}
	serde := sr.NewSerde()
	serde.Register(registered.ID, &datum{}, codec.options(sr.EncodeFn(codec.encode))...)
	return serde, nil
}

func write(client *sr.Client, t topic, line func(any) error) error {
	serde, err := register(client, t)
	if err != nil {
		return err
	}
	for _, content := range t.Data {
		// A tombstone has no payload for a serializer.
		var value *string
		if string(content) != "null" {
			message, err := serde.Encode(&datum{content})
			if err != nil {
				return err
			}
			text := hex.EncodeToString(message)
			value = &text
		}
		if err := line(map[string]any{"topic": t.Name, "value": value, "headers": map[string]string{}}); err != nil {
			return err
		}
	}
	return nil
}

// Asks the registry for the schema that a message names, with all that it refers to.
func written(client *sr.Client, t topic, id int) (topic, error) {
	schema, err := client.SchemaByID(context.Background(), id)
	if err != nil {
		return t, err
	}
	found := topic{Name: t.Name, Message: t.Message, Type: t.Type, Schema: schema.Schema, Reader: t.Reader}
	seen := map[string]bool{}
	found.References, err = referenced(client, schema.References, nil, seen)
	return found, err
}

func referenced(client *sr.Client, wanted []sr.SchemaReference, all []reference, seen map[string]bool) ([]reference, error) {
	for _, r := range wanted {
		if seen[r.Name] {
			continue
		}
		seen[r.Name] = true
		found, err := client.SchemaByVersion(context.Background(), r.Subject, r.Version)
		if err != nil {
			return nil, err
		}
		if all, err = referenced(client, found.References, all, seen); err != nil {
			return nil, err
		}
		all = append(all, reference{Name: r.Name, Subject: r.Subject, Version: r.Version, Schema: found.Schema.Schema})
	}
	return all, nil
}

func read(client *sr.Client, t topic, line func(any) error) error {
	serde := sr.NewSerde()
	for _, m := range t.Messages {
		told := datum{json.RawMessage("null")}
		if m.Value != nil {
			value, err := hex.DecodeString(*m.Value)
			if err != nil {
				return err
			}
			if err := decode(client, serde, t, value, &told); err != nil {
				return err
			}
		}
		if err := line(map[string]any{"topic": t.Name, "datum": told.json}); err != nil {
			return err
		}
	}
	return nil
}

func decode(client *sr.Client, serde *sr.Serde, t topic, value []byte, into *datum) error {
	id, _, err := serde.DecodeID(value)
	if err != nil {
		return err
	}
	if !serde.IsRegistered(id, sr.DecodeFn) {
		with, err := written(client, t, id)
		if err != nil {
			return err
		}
		codec, err := codecs[t.Type](client, with)
		if err != nil {
			return err
		}
		serde.Register(id, &datum{}, codec.options(sr.DecodeFn(codec.decode))...)
	}
	return serde.Decode(value, into)
}

func run(direction, url string) error {
	client, err := sr.NewClient(sr.URLs(url))
	if err != nil {
		return err
	}
	var topics []topic
	if err := json.NewDecoder(os.Stdin).Decode(&topics); err != nil {
		return err
	}
	line := json.NewEncoder(os.Stdout).Encode
	for _, t := range topics {
		work := map[string]func(*sr.Client, topic, func(any) error) error{"write": write, "read": read}[direction]
		if err := work(client, t, line); err != nil {
			return fmt.Errorf("topic %s: %w", t.Name, err)
		}
	}
	return nil
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: exchange write|read URL")
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
