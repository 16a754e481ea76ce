// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.client.api.Call;
import io.incipit.registry.serde.client.api.CommandOutcome;
import io.incipit.registry.serde.client.api.Config;
import io.incipit.registry.serde.client.api.ConfigChange;
import io.incipit.registry.serde.client.api.ConfigChange.Member;
import io.incipit.registry.serde.client.api.DescribedSchema;
import io.incipit.registry.serde.client.api.FoundSchema;
import io.incipit.registry.serde.client.api.Incompatibility;
import io.incipit.registry.serde.client.api.Listing;
import io.incipit.registry.serde.client.api.Metadata;
import io.incipit.registry.serde.client.api.Rule;
import io.incipit.registry.serde.client.api.RuleSet;
import io.incipit.registry.serde.client.api.SchemaRegistry;
import io.incipit.registry.serde.client.api.SchemaSearch;
import io.incipit.registry.serde.client.api.SchemaSubmission;
import io.incipit.registry.serde.client.api.SchemaTags;
import io.incipit.registry.serde.client.api.Schemas.ContextId;
import io.incipit.registry.serde.client.api.Schemas.SubjectVersion;
import io.incipit.registry.serde.client.api.Scope;
import io.incipit.registry.serde.client.api.SubjectOrder;
import io.incipit.registry.serde.client.api.SubjectPage;
import io.incipit.registry.serde.client.api.TagChange;
import io.incipit.registry.serde.client.api.Visibility;
import io.incipit.registry.serde.client.api.Written;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers of a whole registry, read into the client's types. */
class ClientApiTest {

    static final SchemaSubmission NAMED = order("{\"name\":\"name\",\"type\":\"string\"}");
    static final SchemaSubmission PRICED =
            order("{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"price\",\"type\":\"int\",\"default\":0}");
    static final SchemaSubmission DATED =
            order("{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"date\",\"type\":\"int\"}");

    final MemoryNode node = MemoryNode.start(new InMemoryEventLog(Clock.systemUTC()), Map.of());
    final SchemaRegistry registry = SchemaRegistry.connect(node.baseUri().toString());

    final DescribedSchema first = registered();

    private DescribedSchema registered() {
        return registry.subjects().register("orders", NAMED).now();
    }

    @BeforeEach
    void registerSecond() {
        registry.subjects().register("orders", PRICED).now();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void subjects_areListedAndPaged() {
        registry.subjects().register("parts", NAMED).now();
        registry.subjects().delete("parts").now();

        SubjectPage page =
                registry.subjects().page(Listing.ALL, SubjectOrder.VERSIONS).now();

        assertThat(registry.subjects().list().now()).containsExactly("orders");
        assertThat(registry.subjects().list(Listing.ALL.prefix("pa")).now()).containsExactly("parts");
        assertThat(registry.subjects().list(Listing.ALL.page(1, 1)).now()).containsExactly("parts");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.subjects().get(0).versions()).isEqualTo(new SubjectPage.VersionCounts(2, 0));
        assertThat(page.subjects().get(0).compatibility()).isEqualTo(new SubjectPage.InForce("BACKWARD", "default"));
    }

    @Test
    void register_withAllThatASchemaCanHave_isKept() {
        SchemaDefinition definition = new SchemaDefinition(
                "AVRO", "{\"type\":\"array\",\"items\":\"Order\"}", List.of(new SchemaReference("Order", "orders", 1)));
        Metadata metadata = new Metadata(Map.of("Order", Set.of("PII")), Map.of("owner", "me"), Set.of("owner"));

        DescribedSchema registered = registry.subjects()
                .register(
                        "lists", SchemaSubmission.of(definition).with(metadata).normalized())
                .now();

        assertThat(registered.registered().definition().references()).isEqualTo(definition.references());
        assertThat(registered.metadata()).isEqualTo(metadata);
        assertThat(registry.versions()
                        .latest("lists", Map.of("owner", "me"))
                        .now()
                        .metadata())
                .isEqualTo(metadata);
        assertThat(registry.versions().referrers("orders", 1, Listing.LIVE).now())
                .containsExactly(registered.id());
    }

    @Test
    void lookUp_knownAndUnknownSchema_isFoundOrRefused() {
        DescribedSchema found =
                registry.subjects().lookUp("orders", NAMED, Visibility.LIVE).now();

        assertThat(found.registered().version()).isEqualTo(1);
        assertThatThrownBy(() -> registry.subjects()
                        .lookUp("orders", DATED, Visibility.ALL)
                        .now())
                .isInstanceOfSatisfying(RegistryClientException.class, refusal -> assertThat(refusal.errorCode())
                        .isEqualTo(40403));
    }

    @Test
    void versions_areReadInAllWays() {
        DescribedSchema latest = registry.versions().latest("orders").now();

        assertThat(registry.versions().list("orders", Listing.LIVE).now()).containsExactly(1, 2);
        assertThat(registry.versions().get("orders", 2, Visibility.LIVE).now()).isEqualTo(latest);
        assertThat(registry.versions().text("orders", 2, "").now()).isEqualTo(latest.text());
        assertThat(latest.writtenAt()).isNotNull();
        assertThat(latest.deleted()).isFalse();
    }

    @Test
    void schemas_areReadByIdAndGuid() {
        int id = first.id();
        UUID guid = first.registered().requiredGuid();

        assertThat(registry.schemas().byId(id).now().text()).isEqualTo(first.text());
        assertThat(registry.schemas().byId(id, "orders").now().text()).isEqualTo(first.text());
        assertThat(registry.schemas().byGuid(guid).now().text()).isEqualTo(first.text());
        assertThat(registry.schemas().text(id, "").now()).isEqualTo(first.text());
        assertThat(registry.schemas().subjectsOf(id, Listing.LIVE).now()).containsExactly("orders");
        assertThat(registry.schemas().versionsOf(id, Listing.LIVE).now())
                .containsExactly(new SubjectVersion("orders", 1));
        assertThat(registry.schemas().idsOf(guid).now()).containsExactly(new ContextId(".", id));
        assertThat(registry.schemas().types().now()).contains("AVRO");
    }

    @Test
    void search_latestWithAliases_findsThem() {
        registry.configs()
                .update(Scope.subject("elm"), ConfigChange.NONE.set(Member.ALIAS, "orders"))
                .now();

        List<FoundSchema> found = registry.schemas()
                .search(SchemaSearch.of(Listing.LIVE).latest().withAliases())
                .now();

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.schema().registered().version()).isEqualTo(2);
            assertThat(one.aliases()).containsExactly("elm");
        });
    }

    @Test
    void delete_andUndelete_goThereAndBack() {
        assertThat(registry.versions().delete("orders", 2).now()).isEqualTo(2);
        assertThat(registry.versions().undelete("orders", 2).now()).isEqualTo(2);
        assertThat(registry.subjects().delete("orders").now()).containsExactly(1, 2);
        assertThat(registry.versions()
                        .list("orders", Listing.LIVE.with(Visibility.DELETED))
                        .now())
                .containsExactly(1, 2);
        assertThat(registry.subjects().undelete("orders").now()).containsExactly(1, 2);
        registry.subjects().delete("orders").now();
        assertThat(registry.versions().deletePermanently("orders", 2).now()).isEqualTo(2);
        assertThat(registry.subjects().deletePermanently("orders").now()).containsExactly(1);
    }

    @Test
    void compatibility_ofABreakingChange_isExplained() {
        List<Incompatibility> incompatibilities =
                registry.compatibilities().incompatibilities("orders", DATED).now();

        assertThat(registry.compatibilities().check("orders", PRICED).now().compatible())
                .isTrue();
        assertThat(registry.compatibilities()
                        .checkWith("orders", 1, DATED)
                        .now()
                        .messages())
                .isNotEmpty();
        assertThat(registry.compatibilities()
                        .checkWithLatest("orders", DATED)
                        .now()
                        .compatible())
                .isFalse();
        assertThat(incompatibilities).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo("date");
            assertThat(one.comparedWith()).isEqualTo(2);
        });
    }

    @Test
    void configs_areSetClearedAndInherited() {
        Scope orders = Scope.subject("orders");
        ConfigChange change = ConfigChange.compatibility("FULL")
                .set(Member.NORMALIZE, true)
                .set(Member.DEFAULT_METADATA, Metadata.of(Map.of("owner", "me")))
                .set(Member.COMPATIBILITY_GROUP, "major");

        Config set = registry.configs().update(orders, change).now();
        registry.configs()
                .update(orders, ConfigChange.NONE.clear(Member.NORMALIZE))
                .now();
        Config own = registry.configs().own(orders).now();

        assertThat(set.normalize()).isTrue();
        assertThat(own.normalize()).isNull();
        assertThat(own.compatibilityLevel()).isEqualTo("FULL");
        assertThat(own.defaultMetadata()).isEqualTo(Metadata.of(Map.of("owner", "me")));
        assertThat(registry.configs().delete(orders).now()).isEqualTo(own);
        assertThat(registry.configs().inForce(orders).now().compatibilityLevel())
                .isEqualTo("BACKWARD");
    }

    @Test
    void configs_ofContextAndRegistry_areInherited() {
        registry.configs()
                .update(Scope.GLOBAL, ConfigChange.compatibility("NONE"))
                .now();
        registry.configs()
                .update(Scope.context(".eu"), ConfigChange.compatibility("FORWARD"))
                .now();

        assertThat(registry.configs().inForce(Scope.TOP).now().compatibilityLevel())
                .isEqualTo("NONE");
        assertThat(registry.in(".eu").configs().own(Scope.TOP).now().compatibilityLevel())
                .isEqualTo("FORWARD");
        assertThat(registry.configs().delete(Scope.TOP).now().compatibilityLevel())
                .isEqualTo("BACKWARD");
    }

    @Test
    void modes_areSetAndRemoved() {
        Scope orders = Scope.subject("orders");

        assertThat(registry.modes().set(orders, "READONLY", false).now()).isEqualTo("READONLY");
        assertThat(registry.modes().own(orders).now()).isEqualTo("READONLY");
        assertThat(registry.modes().delete(orders, false).now()).contains("READONLY");
        assertThat(registry.modes().delete(orders, true).now()).isEqualTo(Optional.empty());
        assertThat(registry.modes().inForce(orders).now()).isEqualTo("READWRITE");
        assertThat(registry.modes().set(Scope.subject("new"), "IMPORT", true).now())
                .isEqualTo("IMPORT");
        assertThat(registry.subjects()
                        .register("new", NAMED.at(7, 70))
                        .now()
                        .registered()
                        .version())
                .isEqualTo(7);
    }

    @Test
    void contexts_areRegistriesOfTheirOwn() {
        registry.in(".eu").subjects().register("s", NAMED).now();

        assertThat(registry.contexts().list(Listing.LIVE).now()).containsExactly(".", ".eu");
        assertThat(registry.in(".eu").subjects().list().now()).containsExactly(":.eu:s");
        assertThatThrownBy(() -> registry.contexts().delete(".eu").now()).hasMessageContaining("42211");
        registry.in(".eu").subjects().delete("s").now();
        registry.in(".eu").subjects().deletePermanently("s").now();
        assertThat(registry.contexts().delete(".eu").now()).isTrue();
    }

    @Test
    void tag_adding_makesANewVersion() {
        TagChange change = TagChange.adding(SchemaTags.ofField(".Order.name", "PII"));

        DescribedSchema tagged = registry.versions().tag("orders", 2, change).now();

        assertThat(tagged.registered().version()).isEqualTo(3);
        assertThat(tagged.text()).contains("PII");
    }

    @Test
    void rules_thatTheServerDrops_areTakenAllTheSame() {
        RuleSet rules = RuleSet.domain(Rule.condition("r", "CEL", "true"));

        assertThat(registry.subjects()
                        .register("ruled", NAMED.with(rules))
                        .now()
                        .registered()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void dryRun_ofADeletion_deletesNothing() {
        assertThat(registry.subjects().delete("orders").dryRun().now()).containsExactly(1, 2);

        assertThat(registry.subjects().list().now()).containsExactly("orders");
    }

    @Test
    void receipt_ofANamedWrite_isFoundLater() {
        Written<DescribedSchema> written = registry.subjects()
                .register("orders", DATED.forced())
                .named("c-1")
                .receipt()
                .now();

        Call<CommandOutcome> fate = registry.server().command("c-1");
        CommandOutcome outcome =
                fate.after(Objects.requireNonNull(written.offset())).now();

        assertThat(written.command()).isEqualTo("c-1");
        assertThat(outcome.happened()).isTrue();
        assertThat(outcome.effects())
                .containsExactly(new CommandOutcome.Effect(
                        "SCHEMA_PUT", "orders", 3, written.answer().id()));
        assertThat(registry.server().command("c-2").now().happened()).isFalse();
    }

    @Test
    void server_tellsOfItself() {
        assertThat(registry.server().version().now().version()).isNotEmpty();
        assertThat(registry.server().identity().now().schemaRegistryCluster()).isEqualTo("schema-registry");
        assertThat(registry.server().deployment().now()).isEmpty();
        assertThat(registry.server().cluster().now().nodes()).hasSize(1);
        assertThat(registry.server().health().now().ready()).isTrue();
        assertThat(registry.server().probe("ready").now().healthy()).isTrue();
        assertThat(registry.server().openApi().now()).startsWith("{");
    }

    @Test
    void later_answersAndRefusals_areThoseOfNow() {
        assertThat(registry.subjects().list().later().join()).containsExactly("orders");
        assertThatThrownBy(() -> registry.versions().latest("nobody").later().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(RegistryClientException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(404);
                    assertThat(refusal.errorCode()).isEqualTo(40401);
                });
    }

    private static SchemaSubmission order(String fields) {
        return SchemaSubmission.of(
                SchemaDefinition.avro("{\"type\":\"record\",\"name\":\"Order\",\"fields\":[" + fields + "]}"));
    }
}
