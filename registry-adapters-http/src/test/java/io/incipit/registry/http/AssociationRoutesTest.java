// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.DeleteAssociations;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.api.SubmittedSchema;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.TagChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationRoutesTest {

    static final CommandId COMMAND = new CommandId("command-1");

    final FakeAssociations associations = new FakeAssociations();
    final Requests http = new Requests(
            new AssociationRoutes(FakeAssociations.port(associations), ApiConfig.DEFAULT, SearchConfig.DEFAULT));

    @Test
    void get_associations_areAnsweredInTheFieldsOrder() {
        associations.put("ns", "orders", AssociationType.VALUE, "shared");

        assertThat(http.get("/associations/subjects/shared"))
                .isEqualTo("200 [{\"subject\":\"shared\",\"guid\":\"guid\",\"resourceName\":\"orders\","
                        + "\"resourceNamespace\":\"ns\",\"resourceId\":\"#orders\",\"resourceType\":\"topic\","
                        + "\"associationType\":\"value\",\"lifecycle\":\"WEAK\",\"frozen\":false,\"createTs\":3,"
                        + "\"updateTs\":1767225600000}]");
    }

    @ParameterizedTest
    @CsvSource({
        "subjects/shared, 3",
        "subjects/shared?offset=2, 1",
        "subjects/shared?limit=2, 2",
        "subjects/shared?limit=-1, 3",
        "subjects/other, 0",
        "resources/%23orders, 2",
        "resources/unknown, 0",
        "resources/ns/orders, 2",
        "resources/-/orders, 2",
        "resources/ns2/-, 1",
        "resources/-/-, 3",
        "resources/-/orders?resourceType=topic&associationType=value, 1",
        "resources/-/orders?resourceType=other, 2",
        "resources/-/orders?associationType=key&associationType=value, 2",
        "resources/-/orders?associationType=bogus, 0",
        "resources/-/orders?lifecycle=WEAK, 2",
        "resources/-/orders?lifecycle=, 2",
        "resources/-/orders?lifecycle=STRONG, 0",
        "resources/-/topic.with.dots, 0",
    })
    void get_filters_showThoseAskedFor(String path, int found) {
        associations.put("ns", "orders", AssociationType.KEY, "shared");
        associations.put("ns", "orders", AssociationType.VALUE, "shared");
        associations.put("ns2", "refunds", AssociationType.VALUE, "shared");

        String answer = http.get("/associations/" + path);

        assertThat(answer).startsWith("200 [");
        assertThat(answer.split("createTs", -1)).hasSize(found + 1);
    }

    @ParameterizedTest
    @CsvSource({"offset=-1, 400", "offset=x, 404", "limit=x, 404", "lifecycle=BOGUS, 404", "lifecycle=NONE, 404"})
    void get_badQuery_isTheCallersFault(String query, String status) {
        for (String path : List.of("subjects/s", "resources/r", "resources/-/t")) {
            assertThat(http.get("/associations/" + path + "?" + query)).startsWith(status);
        }
    }

    @Test
    void post_allMembers_arePassedOn() {
        String body = "{\"resourceName\":\"t\",\"resourceNamespace\":\"ns\",\"resourceId\":\"1\","
                + "\"resourceType\":\"topic\",\"unknown\":1,\"associations\":[{\"subject\":\"s\","
                + "\"associationType\":\"key\",\"lifecycle\":\"STRONG\",\"frozen\":true,\"normalize\":true,"
                + "\"schema\":{\"schema\":\"text\",\"version\":2,\"id\":7}}]}";

        http.post("/associations?dryRun=true&context=:.blue:", body);

        SubmittedSchema schema = new SubmittedSchema(
                Schema.of("text"), 2, OptionalInt.of(7), new RegisterOptions(true, false, false, TagChange.NONE));
        AssociationChange change =
                new AssociationChange(Operation.CREATE, "s", "key", Lifecycle.STRONG, true, schema, false);
        assertThat(associations.asked)
                .containsExactly(new ChangeAssociations(
                        COMMAND,
                        new Context(".blue"),
                        true,
                        List.of(new ResourceChanges(new NamedResource("ns", "t", "1", "topic"), List.of(change)))));
    }

    @Test
    void post_made_isAnsweredInTheFieldsOrder() {
        String answer = http.post(
                "/associations",
                "{\"resourceName\":\"t\",\"associations\":[{\"subject\":\"s\"},{\"schema\":{\"schema\":\"text\"}}]}");

        assertThat(answer)
                .isEqualTo("200 {\"resourceName\":\"t\",\"resourceNamespace\":\"ns\",\"resourceId\":\"#t\","
                        + "\"resourceType\":\"topic\",\"associations\":[{\"subject\":\"s\",\"associationType\":\"value\","
                        + "\"lifecycle\":\"WEAK\",\"frozen\":false},{\"subject\":\"own\",\"associationType\":\"value\","
                        + "\"lifecycle\":\"WEAK\",\"frozen\":false,\"schema\":{\"subject\":\"own\",\"version\":1,\"id\":1,"
                        + "\"guid\":\"" + Schema.of("text").guid()
                        + "\",\"schemaType\":\"AVRO\",\"schema\":\"text\"}}]}");
    }

    @Test
    void post_nothingMade_leavesTheListOut() {
        assertThat(http.post("/associations", "{\"resourceName\":\"t\",\"associations\":[]}"))
                .isEqualTo("200 {\"resourceName\":\"t\",\"resourceNamespace\":\"ns\",\"resourceId\":\"#t\","
                        + "\"resourceType\":\"topic\"}");
    }

    @Test
    void post_written_namesCommandAndOffset() {
        Response response =
                http.answer(Route.Method.POST, "/associations", "{\"resourceName\":\"t\"}", Optional.of("mine"));

        assertThat(response.headers()).isEqualTo(Map.of("X-Incipit-Command", "mine", "X-Incipit-Offset", "42"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                         | 422 {"error_code":422,"message":"createAssociation.arg4 must not be null (was null)"}
            null                                                       | 422 {"error_code":422,"message":"createAssociation.arg4 must not be null (was null)"}
            {"resourceName":"bad"}                                     | 422 {"error_code":42212,"message":"The association specified an invalid value for property: ‘resourceName‘, detail: is bad"}
            {"associations":[{"schema":{"references":[{"name":"a"}]}}]} | 422 {"error_code":42201,"message":"Invalid reference: {name=‘a‘, subject=‘null‘, version=null}"}
            """)
    void post_refused_saysWhy(String body, String expected) {
        assertThat(http.post("/associations", body)).isEqualTo(expected.replace("‘", "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "12",
                "\"text\"",
                "{\"associations\":{}}",
                "{\"associations\":[null]}",
                "{\"associations\":[1]}",
                "{\"resourceName\":{}}",
                "{\"associations\":[{\"lifecycle\":\"BOGUS\"}]}",
                "{\"associations\":[{\"frozen\":\"maybe\"}]}",
                "{\"associations\":[{\"schema\":1}]}",
            })
    void postAndPut_wrongShape_are400(String body) {
        assertThat(http.post("/associations", body)).startsWith("400 {\"error_code\":400");
        assertThat(http.put("/associations/resources/1", body)).startsWith("400 {\"error_code\":400");
    }

    @ParameterizedTest
    @CsvSource({"'',.", "?context=,.", "?context=.,.", "?context=:.:,.", "?context=blue,.blue", "?context=:.blue,.blue"
    })
    void post_context_isTakenHoweverItIsSpelled(String query, String context) {
        http.post("/associations" + query, "{\"resourceName\":\"t\"}");

        assertThat(associations.asked)
                .extracting(command -> ((ChangeAssociations) command).context().name())
                .containsExactly(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {":.a:b:", "a:b", "::a"})
    void post_contextWithColon_is400(String context) {
        assertThat(http.post("/associations?context=" + context, "{}")).startsWith("400");
    }

    @Test
    void put_resource_isThatOfThePath() {
        http.put("/associations/resources/1", "{\"associations\":[{}]}");
        http.put("/associations/resources/1", "{\"resourceId\":\"1\",\"associations\":[{\"opType\":\"DELETE\"}]}");

        assertThat(associations.asked).hasSize(2).allSatisfy(asked -> {
            ResourceChanges changes = ((ChangeAssociations) asked).requests().get(0);
            assertThat(changes.resource().id()).isEqualTo("1");
            assertThat(changes.changes())
                    .extracting(AssociationChange::operation)
                    .containsExactly(Operation.UPSERT);
        });
    }

    @Test
    void put_anotherResourceInTheBody_isRefused() {
        assertThat(http.put("/associations/resources/1", "{\"resourceId\":\"2\"}"))
                .startsWith("422 {\"error_code\":42212");
    }

    @Test
    void delete_allParameters_arePassedOn() {
        associations.put("ns", "orders", AssociationType.KEY, "shared");

        Response response = http.answer(
                Route.Method.DELETE,
                "/associations/resources/%23orders?resourceType=topic&associationType=key&associationType=value"
                        + "&cascadeLifecycle=true&dryRun=true",
                "",
                Optional.of("command-1"));

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.payload()).isEqualTo(new Payload.None());
        AssociationFilter filter =
                new AssociationFilter(Optional.of("topic"), Set.of("key", "value"), Optional.empty());
        assertThat(associations.asked).containsExactly(new DeleteAssociations(COMMAND, "#orders", filter, true, true));
    }

    @Test
    void delete_none_isNotFound() {
        assertThat(http.delete("/associations/resources/res-1"))
                .isEqualTo("404 {\"error_code\":40410,\"message\":\"Association for 'res-1' not found.\"}");
    }

    @Test
    void routes_switchedOff_areNone() {
        ApiConfig off = new ApiConfig(false, 0);

        assertThat(new AssociationRoutes(FakeAssociations.port(associations), off, SearchConfig.DEFAULT).routes())
                .isEmpty();
        assertThat(new AssociationBatchRoutes(FakeAssociations.port(associations), off).routes())
                .isEmpty();
    }
}
