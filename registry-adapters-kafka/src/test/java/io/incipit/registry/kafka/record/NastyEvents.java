// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts of every kind, about things with names that are hard on a codec. */
final class NastyEvents {

    private static final List<String> TEXTS = List.of(
            "user-events-value",
            "",
            " ",
            "a\"b\\c/d",
            "\u0000\u0001\b\f\n\r\t\u001f",
            "\u007f\u0080\u00a0é\u2028\u2029\ufeff\uffff",
            "\ud83d\ude00",
            "\ud83d alone",
            "alone \ude00",
            "{\"keytype\":\"NOOP\",\"magic\":0}",
            "null",
            ":foo:bar",
            "__EMPTY");

    private static final List<Context> CONTEXTS = List.of(
            Context.DEFAULT, Context.GLOBAL, new Context(".c"), new Context(".\ud83d\ude00 \"é\""), new Context(".."));

    private NastyEvents() {}

    static Stream<RegistryEvent> all() {
        return Stream.of(
                        subjects().flatMap(NastyEvents::ofSubject),
                        scopes().flatMap(NastyEvents::ofScope),
                        CONTEXTS.stream().flatMap(NastyEvents::ofContext),
                        schemas().map(NastyEvents::put),
                        configs().map(config -> new RegistryEvent.ConfigPut(Scope.TOP_LEVEL, config)),
                        subjects().flatMap(NastyEvents::ofAssociation),
                        announcements())
                .flatMap(events -> events);
    }

    private static Stream<Subject> subjects() {
        return CONTEXTS.stream().flatMap(context -> TEXTS.stream().map(name -> new Subject(context, name)));
    }

    private static Stream<Scope> scopes() {
        return Stream.concat(CONTEXTS.stream().map(Scope::of), subjects().map(Scope::of));
    }

    private static Stream<RegistryEvent> ofSubject(Subject subject) {
        SchemaId id = new SchemaId(subject.context(), Integer.MAX_VALUE);
        return Stream.of(
                new RegistryEvent.SchemaPut(subject, Version.FIRST, id, Schema.of(subject.name()), false),
                new RegistryEvent.SchemaPut(
                        subject,
                        new Version(Integer.MAX_VALUE),
                        new SchemaId(subject.context(), 0),
                        Schema.of(""),
                        true),
                new RegistryEvent.SchemaTombstone(subject, new Version(2)),
                new RegistryEvent.SubjectDeleted(subject, 0),
                new RegistryEvent.SubjectDeleted(subject, 12),
                new RegistryEvent.SubjectDeletedTombstone(subject));
    }

    private static Stream<RegistryEvent> ofAssociation(Subject subject) {
        String text = subject.name();
        Association weak = new Association(
                text, new Resource(text, text, text, text), AssociationType.KEY, subject, Lifecycle.WEAK, false);
        Association strong = new Association(
                "g", new Resource("", text, "", ""), AssociationType.VALUE, subject, Lifecycle.STRONG, true);
        return Stream.of(
                new RegistryEvent.AssociationPut(weak, OptionalLong.empty()),
                new RegistryEvent.AssociationPut(strong, OptionalLong.of(Long.MAX_VALUE)),
                new RegistryEvent.AssociationTombstone(weak.key()),
                new RegistryEvent.AssociationTombstone(strong.key()));
    }

    private static Stream<RegistryEvent> ofScope(Scope scope) {
        return Stream.of(
                new RegistryEvent.SubjectCleared(scope),
                new RegistryEvent.SubjectClearedTombstone(scope),
                new RegistryEvent.ConfigPut(scope, Config.of(CompatibilityLevel.FULL)),
                new RegistryEvent.ConfigTombstone(scope),
                new RegistryEvent.ModePut(scope, Mode.READONLY_OVERRIDE),
                new RegistryEvent.ModeTombstone(scope));
    }

    private static Stream<RegistryEvent> ofContext(Context context) {
        return Stream.of(
                new RegistryEvent.ContextPut(context),
                new RegistryEvent.ContextTombstone(context),
                new RegistryEvent.IdFloorPut(context, 0),
                new RegistryEvent.IdFloorPut(context, Integer.MAX_VALUE));
    }

    private static Stream<RegistryEvent> announcements() {
        return Stream.of(
                new RegistryEvent.HolderAnnounced(Optional.empty()),
                new RegistryEvent.HolderAnnounced(Optional.of(new Holder("", ""))),
                new RegistryEvent.HolderAnnounced(Optional.of(new Holder("n", "http://host:8081")), true),
                new RegistryEvent.HolderAnnounced(Optional.of(new Holder("n-\ud83d\ude00", "http://host:8081"))));
    }

    private static RegistryEvent put(Schema schema) {
        Subject subject = Subject.parse(":.c:s");
        return new RegistryEvent.SchemaPut(subject, Version.FIRST, new SchemaId(subject.context(), 3), schema, false);
    }

    private static Stream<Schema> schemas() {
        List<SchemaReference> references =
                List.of(new SchemaReference("a.proto", ":.x:a/b", 1), new SchemaReference("é\ud83d\ude00", "", -1));
        return Stream.concat(
                TEXTS.stream()
                        .map(text -> new Schema(
                                new SchemaType("XSD " + text), text, references, metadata(text), ruleSet(text))),
                Stream.of(
                        new Schema(SchemaType.DEFAULT, "\"int\"", List.of(), Metadata.EMPTY, null),
                        new Schema(SchemaType.DEFAULT, "\"int\"", List.of(), null, RuleSet.EMPTY)));
    }

    private static Stream<Config> configs() {
        return Stream.of(
                Config.EMPTY,
                config("al\ud83d\ude00", Metadata.EMPTY, RuleSet.EMPTY),
                config("al\"ias", metadata("\u2028"), ruleSet("x")),
                config(null, null, null));
    }

    private static Config config(@Nullable String text, @Nullable Metadata metadata, @Nullable RuleSet rules) {
        return new Config(
                text,
                text,
                true,
                false,
                true,
                false,
                CompatibilityLevel.FORWARD_TRANSITIVE,
                CompatibilityPolicy.LENIENT,
                text,
                metadata,
                metadata,
                rules,
                rules);
    }

    private static Metadata metadata(String text) {
        String name = name(text);
        return Metadata.of(
                Map.of("**." + name, List.of("PII", text), "none", List.of()), Map.of(name, text), List.of(text));
    }

    /** Half of a surrogate pair cannot be a name in JSON: parsers refuse it there, though not in values. */
    private static String name(String text) {
        return text.contains("alone") ? "half" : text;
    }

    private static RuleSet ruleSet(String text) {
        Rule full = new Rule(
                "n " + text,
                "d " + text,
                Rule.Kind.CONDITION,
                Rule.Moment.WRITEREAD,
                "CEL",
                Set.of("t " + text),
                Map.of(name(text), text),
                "e " + text,
                "ok",
                "ERROR,NONE",
                true);
        Rule bare = new Rule(null, null, null, null, null, Set.of(), Map.of(), null, null, null, false);
        return new RuleSet(List.of(full, bare), List.of(bare), List.of(full), RuleSet.EnableAt.GATEWAY);
    }
}
