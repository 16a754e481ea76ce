// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads, out of an answer's rule set, the rules that are a client's to run. Not among them are those that are disabled,
 * those of a set that is for others than clients, and conditions of which nothing follows.
 */
final class RuleSetCodec {

    private static final Set<String> FOR_OTHERS = Set.of("GATEWAY", "SERVER", "NONE");
    private static final String NOTHING = "NONE";

    private RuleSetCodec() {}

    /** @param ruleSet null or missing if the schema has none */
    static List<SchemaRule> read(JsonNode ruleSet) {
        if (FOR_OTHERS.contains(ruleSet.path("enableAt").asText())) {
            return List.of();
        }
        List<SchemaRule> rules = new ArrayList<>();
        add(rules, ruleSet.path("migrationRules"), "UPDOWN");
        add(rules, ruleSet.path("domainRules"), "WRITEREAD");
        add(rules, ruleSet.path("encodingRules"), "WRITEREAD");
        return List.copyOf(rules);
    }

    private static void add(List<SchemaRule> rules, JsonNode listed, String usualMode) {
        for (JsonNode rule : listed) {
            SchemaRule read = new SchemaRule(
                    text(rule, "name", ""),
                    text(rule, "kind", "TRANSFORM"),
                    text(rule, "mode", usualMode),
                    text(rule, "type", ""));
            if (!rule.path("disabled").asBoolean() && !isIdle(rule, read)) {
                rules.add(read);
            }
        }
    }

    /** Whether it is all the same what the condition says. */
    private static boolean isIdle(JsonNode rule, SchemaRule read) {
        return read.kind().equals("CONDITION")
                && text(rule, "onFailure", "").equals(NOTHING)
                && text(rule, "onSuccess", NOTHING).equals(NOTHING);
    }

    private static String text(JsonNode rule, String member, String otherwise) {
        JsonNode value = rule.path(member);
        return value.isTextual() ? value.asText() : otherwise;
    }
}
