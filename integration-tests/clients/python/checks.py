# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
"""Calls of SchemaRegistryClient, each with what must come back. Ends with `N passed, M failed`."""

import json
import sys
import traceback
import uuid

import settings
from confluent_kafka.schema_registry import Schema, SchemaReference, SchemaRegistryClient
from confluent_kafka.schema_registry.error import SchemaRegistryError

# A subject for each check and run: the checks neither meet each other nor an earlier run.
RUN = uuid.uuid4().hex[:8]
UNKNOWN_ID = 2_000_000_000


def record(*fields):
    return Schema(json.dumps({"type": "record", "name": "Lamp", "fields": list(fields)}), "AVRO")


WATT = {"name": "watt", "type": "int"}
FIRST = record(WATT)
WITH_DEFAULT = record(WATT, {"name": "maker", "type": "string", "default": ""})
WITHOUT_DEFAULT = record(WATT, {"name": "maker", "type": "string"})


def refused(status, codes, call):
    try:
        answer = call()
    except SchemaRegistryError as error:
        assert error.http_status_code == status, error
        assert error.error_code in codes, error
        assert error.error_message, error
        return
    raise AssertionError(f"expected {codes}, got {answer!r}")


def register_new_schema_gets_an_id(client, subject, fresh):
    assert client.register_schema(subject, FIRST) > 0


def register_again_gets_the_same_id(client, subject, fresh):
    first = client.register_schema(subject, FIRST)
    assert fresh().register_schema(subject, FIRST) == first
    assert client.get_versions(subject) == [1]


def register_slash_in_subject_is_kept(client, subject, fresh):
    name = f"{subject}/a b%2Fü"
    client.register_schema(name, FIRST)
    assert name in client.get_subjects()
    assert fresh().get_latest_version(name).subject == name


def register_reference_is_resolved(client, subject, fresh):
    client.register_schema(f"{subject}-lamp", FIRST)
    room = json.dumps({"type": "record", "name": "Room", "fields": [{"name": "lamp", "type": "Lamp"}]})
    reference = SchemaReference("Lamp", f"{subject}-lamp", 1)
    schema_id = client.register_schema(subject, Schema(room, "AVRO", [reference]))
    [read] = fresh().get_schema(schema_id).references
    assert (read.name, read.subject, read.version) == ("Lamp", f"{subject}-lamp", 1), read


def register_incompatible_is_409(client, subject, fresh):
    client.register_schema(subject, FIRST)
    refused(409, [409, 40901], lambda: client.register_schema(subject, WITHOUT_DEFAULT))


def register_broken_schema_is_42201(client, subject, fresh):
    refused(422, [42201], lambda: client.register_schema(subject, Schema('{"type":"nonsense"}', "AVRO")))


def get_schema_by_id_is_what_was_registered(client, subject, fresh):
    schema_id = client.register_schema(subject, FIRST)
    assert json.loads(fresh().get_schema(schema_id).schema_str) == json.loads(FIRST.schema_str)


def get_schema_with_unknown_id_is_40403(client, subject, fresh):
    refused(404, [40403], lambda: client.get_schema(UNKNOWN_ID))


def lookup_finds_version_and_id(client, subject, fresh):
    schema_id = client.register_schema(subject, FIRST)
    found = fresh().lookup_schema(subject, FIRST)
    assert (found.subject, found.version, found.schema_id) == (subject, 1, schema_id), found


def lookup_of_unknown_subject_is_40401(client, subject, fresh):
    refused(404, [40401], lambda: client.lookup_schema(subject, FIRST))


def lookup_of_unknown_schema_is_40403(client, subject, fresh):
    client.register_schema(subject, FIRST)
    refused(404, [40403], lambda: client.lookup_schema(subject, WITH_DEFAULT))


def versions_count_from_one(client, subject, fresh):
    client.register_schema(subject, FIRST)
    client.register_schema(subject, WITH_DEFAULT)
    assert client.get_versions(subject) == [1, 2]


def versions_of_unknown_subject_is_40401(client, subject, fresh):
    refused(404, [40401], lambda: client.get_versions(subject))


def latest_version_is_the_newest(client, subject, fresh):
    client.register_schema(subject, FIRST)
    schema_id = client.register_schema(subject, WITH_DEFAULT)
    latest = fresh().get_latest_version(subject)
    assert (latest.version, latest.schema_id) == (2, schema_id), latest


def latest_version_of_unknown_subject_is_40401(client, subject, fresh):
    refused(404, [40401], lambda: client.get_latest_version(subject))


def unknown_version_is_40402(client, subject, fresh):
    client.register_schema(subject, FIRST)
    refused(404, [40402], lambda: client.get_version(subject, 7))


def subjects_lists_what_was_registered(client, subject, fresh):
    client.register_schema(subject, FIRST)
    assert subject in client.get_subjects()


def compatibility_of_added_field_depends_on_default(client, subject, fresh):
    client.register_schema(subject, FIRST)
    assert client.test_compatibility(subject, WITH_DEFAULT) is True
    assert client.test_compatibility(subject, WITHOUT_DEFAULT) is False


def compatibility_level_is_set_and_read(client, subject, fresh):
    client.register_schema(subject, FIRST)
    client.set_compatibility(subject, "none")
    assert client.get_compatibility(subject) == "NONE"
    assert client.register_schema(subject, WITHOUT_DEFAULT) > 0


def compatibility_level_of_all_is_one_of_seven(client, subject, fresh):
    levels = {"BACKWARD", "FORWARD", "FULL"}
    levels |= {f"{level}_TRANSITIVE" for level in levels} | {"NONE"}
    assert client.get_compatibility() in levels


def compatibility_level_not_set_is_40408(client, subject, fresh):
    client.register_schema(subject, FIRST)
    refused(404, [40408], lambda: client.get_compatibility(subject))


def compatibility_level_unknown_is_42203(client, subject, fresh):
    refused(422, [42203], lambda: client.set_compatibility(subject, "SIDEWAYS"))


def delete_version_hides_it(client, subject, fresh):
    client.register_schema(subject, FIRST)
    client.register_schema(subject, WITH_DEFAULT)
    assert client.delete_version(subject, 1) == 1
    assert fresh().get_versions(subject) == [2]
    assert fresh().get_versions(subject, deleted=True) == [1, 2]


def delete_subject_softly_keeps_the_id(client, subject, fresh):
    schema_id = client.register_schema(subject, FIRST)
    assert client.delete_subject(subject) == [1]
    assert subject not in fresh().get_subjects()
    assert subject in fresh().get_subjects(deleted=True)
    assert fresh().get_schema(schema_id)


def delete_subject_permanently_forgets_it(client, subject, fresh):
    client.register_schema(subject, FIRST)
    assert client.delete_subject(subject) == [1]
    assert client.delete_subject(subject, permanent=True) == [1]
    assert subject not in fresh().get_subjects(deleted=True)
    refused(404, [40401], lambda: fresh().get_versions(subject))


def delete_of_unknown_subject_is_40401(client, subject, fresh):
    refused(404, [40401], lambda: client.delete_subject(subject))


CHECKS = [
    register_new_schema_gets_an_id,
    register_again_gets_the_same_id,
    register_slash_in_subject_is_kept,
    register_reference_is_resolved,
    register_incompatible_is_409,
    register_broken_schema_is_42201,
    get_schema_by_id_is_what_was_registered,
    get_schema_with_unknown_id_is_40403,
    lookup_finds_version_and_id,
    lookup_of_unknown_subject_is_40401,
    lookup_of_unknown_schema_is_40403,
    versions_count_from_one,
    versions_of_unknown_subject_is_40401,
    latest_version_is_the_newest,
    latest_version_of_unknown_subject_is_40401,
    unknown_version_is_40402,
    subjects_lists_what_was_registered,
    compatibility_of_added_field_depends_on_default,
    compatibility_level_is_set_and_read,
    compatibility_level_of_all_is_one_of_seven,
    compatibility_level_not_set_is_40408,
    compatibility_level_unknown_is_42203,
    delete_version_hides_it,
    delete_subject_softly_keeps_the_id,
    delete_subject_permanently_forgets_it,
    delete_of_unknown_subject_is_40401,
]


def main():
    args = settings.parse(__doc__)

    # A client remembers what it has seen; a fresh one has to ask.
    def fresh():
        return SchemaRegistryClient({"url": args.url})

    failed = 0
    for check in CHECKS:
        subject = f"checks-{RUN}-{check.__name__}"
        try:
            check(fresh(), subject, fresh)
        except Exception:
            failed += 1
            print(f"FAILED {check.__name__}", file=sys.stderr)
            traceback.print_exc()
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
