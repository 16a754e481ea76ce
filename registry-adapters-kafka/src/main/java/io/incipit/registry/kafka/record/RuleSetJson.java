// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import com.fasterxml.jackson.core.JsonGenerator;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rule sets as a member of other values: an object, its members left out when empty. */
final class RuleSetJson {

    private RuleSetJson() {}

    static void write(JsonGenerator json, String name, @Nullable RuleSet ruleSet) throws IOException {
        if (ruleSet == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        writeRules(json, "migrationRules", ruleSet.migrationRules());
        writeRules(json, "domainRules", ruleSet.domainRules());
        writeRules(json, "encodingRules", ruleSet.encodingRules());
        JsonBytes.constant(json, "enableAt", ruleSet.enableAt());
        json.writeEndObject();
    }

    private static void writeRules(JsonGenerator json, String name, List<Rule> rules) throws IOException {
        if (rules.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Rule rule : rules) {
            writeRule(json, rule);
        }
        json.writeEndArray();
    }

    private static void writeRule(JsonGenerator json, Rule rule) throws IOException {
        json.writeStartObject();
        JsonBytes.text(json, "name", rule.name());
        JsonBytes.text(json, "doc", rule.doc());
        JsonBytes.constant(json, "kind", rule.kind());
        JsonBytes.constant(json, "mode", rule.mode());
        JsonBytes.text(json, "type", rule.type());
        JsonBytes.texts(json, "tags", rule.tags());
        MetadataJson.writeTexts(json, "params", rule.params());
        JsonBytes.text(json, "expr", rule.expr());
        JsonBytes.text(json, "onSuccess", rule.onSuccess());
        JsonBytes.text(json, "onFailure", rule.onFailure());
        json.writeBooleanField("disabled", rule.disabled());
        json.writeEndObject();
    }

    static @Nullable RuleSet read(JsonMembers members, String name) throws UnreadableRecord {
        JsonMembers ruleSet = members.object(name);
        if (ruleSet == null) {
            return null;
        }
        return new RuleSet(
                readRules(ruleSet, "migrationRules"),
                readRules(ruleSet, "domainRules"),
                readRules(ruleSet, "encodingRules"),
                ruleSet.constant("enableAt", RuleSet.EnableAt.class));
    }

    private static List<Rule> readRules(JsonMembers ruleSet, String name) throws UnreadableRecord {
        List<Rule> rules = new ArrayList<>();
        for (JsonMembers rule : ruleSet.objects(name)) {
            rules.add(readRule(rule));
        }
        return rules;
    }

    private static Rule readRule(JsonMembers rule) throws UnreadableRecord {
        return new Rule(
                emptyIsNone(rule.text("name")),
                rule.text("doc"),
                rule.constant("kind", Rule.Kind.class),
                rule.constant("mode", Rule.Moment.class),
                rule.text("type"),
                new LinkedHashSet<>(rule.texts("tags")),
                MetadataJson.readTexts(rule, "params"),
                rule.text("expr"),
                rule.text("onSuccess"),
                rule.text("onFailure"),
                Boolean.TRUE.equals(rule.flag("disabled")));
    }

    /** Writers leave empty texts out. */
    private static @Nullable String emptyIsNone(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
