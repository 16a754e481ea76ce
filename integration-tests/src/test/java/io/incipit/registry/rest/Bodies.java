// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import io.incipit.registry.http.ServedRoutes.Endpoint;
import java.util.List;
import java.util.Map;

/** The bodies that routes take, with every member that they have. */
final class Bodies {

    private static final String RECORD =
            "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Q\\\",\\\"fields\\\":[{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"int\\\"}]}";

    private static final String REFERRING = RECORD.replace("\\\"int\\\"", "\\\"R\\\"");

    private static final String RULE = """
            {"name":"r","doc":"d","kind":"CONDITION","mode":"WRITE","type":"CEL","tags":["PII"],"params":{"p":"v"},\
            "expr":"true","onSuccess":"NONE","onFailure":"ERROR","disabled":false}""";

    private static final String METADATA = """
            {"tags":{"Q.a":["PII"]},"properties":{"owner":"me"},"sensitive":["owner"]}""";

    private static final String RULE_SET = """
            {"migrationRules":[],"domainRules":[%s],"encodingRules":[],"enableAt":"ALL"}""".formatted(RULE);

    private static final String TAGS = """
            [{"schemaEntity":{"entityPath":"Q.a","entityType":"sr_field"},"tags":["PII"]}]""";

    private static final String SCHEMA = """
            {"version":0,"id":-1,"schemaType":"AVRO","references":[{"name":"seed","subject":"seed","version":1}],\
            "metadata":%s,"ruleSet":%s,"schema":"%s"}""".formatted(METADATA, RULE_SET, REFERRING);

    private static final String TAGGED_SCHEMA = """
            {"schema":"%s","schemaTagsToAdd":%s,"schemaTagsToRemove":%s,"propagateSchemaTags":true}""".formatted(RECORD, TAGS, TAGS);

    private static final String CONFIG = """
            {"alias":"other","aliasForDeks":"other","normalize":true,"validateFields":true,"validateNewSchemas":true,\
            "validateRules":true,"compatibility":"FULL","compatibilityPolicy":"STRICT","compatibilityGroup":"g",\
            "defaultMetadata":%s,"overrideMetadata":%s,"defaultRuleSet":%s,"overrideRuleSet":%s}""".formatted(METADATA, METADATA, RULE_SET, RULE_SET);

    private static final String MODE = """
            {"mode":"READWRITE"}""";

    private static final String TAG_REQUEST = """
            {"newVersion":2,"tagsToAdd":%s,"tagsToRemove":%s,"metadata":%s,"ruleSet":%s,"rulesToMerge":%s,\
            "rulesToRemove":["r"]}""".formatted(TAGS, TAGS, METADATA, RULE_SET, RULE_SET);

    private static final String RESOURCE = """
            "resourceName":"orders","resourceNamespace":"lkc-1","resourceId":"id-1","resourceType":"topic\"""";

    private static final String ASSOCIATION = """
            {"subject":"orders-value","associationType":"value","lifecycle":"STRONG","frozen":false,\
            "schema":{"schema":"%s"},"normalize":true}""".formatted(RECORD);

    private static final String ASSOCIATIONS = """
            {%s,"associations":[%s]}""".formatted(RESOURCE, ASSOCIATION);

    private static final String BATCH_GET = """
            {"requests":[{%s,"associationTypes":["value"],"lifecycle":"STRONG"}]}""".formatted(RESOURCE);

    private static final String BATCH_MUTATION =
            """
            {"requests":[{%s,"associations":[%s]}]}""".formatted(RESOURCE, ASSOCIATION.replaceFirst("\\{", "{\"opType\":\"CREATE\","));

    private static final String ANY = "{\"any\":1}";

    private static final Map<String, List<String>> BY_ENDPOINT = Map.ofEntries(
            Map.entry("POST /", List.of(ANY)),
            Map.entry("POST /subjects/{}", List.of(SCHEMA, TAGGED_SCHEMA)),
            Map.entry("POST /subjects/{}/versions", List.of(SCHEMA, TAGGED_SCHEMA)),
            Map.entry("POST /subjects/{}/versions/{}/tags", List.of(TAG_REQUEST)),
            Map.entry("POST /subjects/{}/undelete", List.of(ANY)),
            Map.entry("POST /subjects/{}/versions/{}/undelete", List.of(ANY)),
            Map.entry("POST /compatibility/subjects/{}/versions", List.of(SCHEMA)),
            Map.entry("POST /compatibility/subjects/{}/versions/{}", List.of(SCHEMA)),
            Map.entry("PUT /config", List.of(CONFIG)),
            Map.entry("PUT /config/{}", List.of(CONFIG)),
            Map.entry("PUT /mode", List.of(MODE)),
            Map.entry("PUT /mode/{}", List.of(MODE)),
            Map.entry("POST /associations", List.of(ASSOCIATIONS)),
            Map.entry("POST /associations:batchGet", List.of(BATCH_GET)),
            Map.entry("POST /associations:batchMutate", List.of(BATCH_MUTATION)),
            Map.entry("PUT /associations/resources/{}", List.of(ASSOCIATIONS)));

    private Bodies() {}

    static boolean hasBody(Endpoint endpoint) {
        return endpoint.method().equals("POST") || endpoint.method().equals("PUT");
    }

    /** Good bodies for a route; empty if none is described here. */
    static List<String> of(Endpoint endpoint) {
        return BY_ENDPOINT.getOrDefault(endpoint.toString().replaceAll("\\{[^}]*}", "{}"), List.of());
    }
}
