// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.model.AssociationType;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationBatchRoutesTest {

    static final String GET = "/associations:batchGet";
    static final String MUTATE = "/associations:batchMutate";

    final FakeAssociations associations = new FakeAssociations();
    final Requests http =
            new Requests(new AssociationBatchRoutes(FakeAssociations.port(associations), ApiConfig.DEFAULT));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"resourceId":"#orders"}                               | key value
            {"resourceName":"orders"}                              | key value
            {"resourceName":"orders","resourceNamespace":"ns"}     | key value
            {"resourceId":"#orders","associationTypes":["key"]}    | key
            {"resourceId":"#orders","associationTypes":[]}         | key value
            {"resourceId":"#orders","lifecycle":"WEAK"}            | key value
            """)
    void batchGet_known_tellsItsAssociations(String request, String types) {
        associations.put("ns", "orders", AssociationType.KEY, "shared");
        associations.put("ns", "orders", AssociationType.VALUE, "shared");

        String answer = http.post(GET, "{\"requests\":[" + request + "]}");

        assertThat(answer)
                .startsWith(
                        "207 {\"results\":[{\"result\":{\"resourceName\":\"orders\",\"resourceNamespace\":\"ns\","
                                + "\"resourceId\":\"#orders\",\"resourceType\":\"topic\",\"associations\":[{\"subject\":\"shared\",");
        for (String type : List.of("key", "value")) {
            assertThat(answer.contains("\"associationType\":\"" + type + "\"")).isEqualTo(types.contains(type));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"resourceId":"none"}                                  | {"result":{"resourceId":"none","resourceType":"topic"}}
            {"resourceName":"n","resourceNamespace":"x"}           | {"result":{"resourceName":"n","resourceNamespace":"x","resourceType":"topic"}}
            {"resourceId":"#orders","lifecycle":"STRONG"}          | {"result":{"resourceId":"#orders","resourceType":"topic"}}
            {}                                                     | {"error":{"error_code":42212,"message":"The association specified an invalid value for property: ‘resourceId‘, detail: either resourceId or resourceName must be specified"}}
            """)
    void batchGet_unknown_saysSo(String request, String result) {
        associations.put("ns", "orders", AssociationType.KEY, "shared");

        assertThat(http.post(GET, "{\"requests\":[" + request + "]}"))
                .isEqualTo("207 {\"results\":[" + result.replace("‘", "'") + "]}");
    }

    @Test
    void batchGet_schemas_areThoseThatStand() {
        associations.put("ns", "orders", AssociationType.KEY, "shared");
        associations.put("ns", "refunds", AssociationType.KEY, "empty");

        String answer = http.post(
                GET + "?includeSchemas=true",
                "{\"requests\":[{\"resourceId\":\"#orders\"},{\"resourceId\":\"#refunds\"}]}");

        assertThat(answer)
                .contains("\"frozen\":false,\"schema\":{\"subject\":\"shared\",\"version\":1,\"id\":1,")
                .contains("\"schema\":\"text\",\"ts\":1767225600000,\"deleted\":false}}]}}")
                .endsWith(
                        "\"subject\":\"empty\",\"associationType\":\"key\",\"lifecycle\":\"WEAK\",\"frozen\":false}]}}]}");
    }

    @Test
    void batchMutate_several_eachHasItsOwnResult() {
        String body =
                "{\"requests\":[{\"resourceName\":\"t\",\"associations\":[{\"opType\":\"CREATE\",\"subject\":\"s\"}]},"
                        + "{\"resourceName\":\"t\",\"associations\":[{\"opType\":\"UPSERT\",\"schema\":{\"references\":[{}]}}]},"
                        + "{\"resourceName\":\"bad\"},"
                        + "{\"resourceName\":\"t\",\"associations\":[{\"opType\":\"DELETE\",\"cascadeLifecycle\":true}]}]}";

        String answer = http.post(MUTATE + "?dryRun=true", body);

        String resource =
                "{\"resourceName\":\"t\",\"resourceNamespace\":\"ns\",\"resourceId\":\"#t\",\"resourceType\":\"topic\"";
        assertThat(answer)
                .isEqualTo("207 {\"results\":[{\"result\":" + resource
                        + ",\"associations\":[{\"subject\":\"s\",\"associationType\":\"value\",\"lifecycle\":\"WEAK\",\"frozen\":false}]}},"
                        + "{\"error\":{\"error_code\":42201,\"message\":\"Invalid reference: {name='null', subject='null', version=null}\"}},"
                        + "{\"error\":{\"error_code\":42212,\"message\":\"The association specified an invalid value for property: 'resourceName', detail: is bad\"}},"
                        + "{\"result\":" + resource + "}}]}");
        ChangeAssociations asked = (ChangeAssociations) associations.asked.get(0);
        assertThat(asked.dryRun()).isTrue();
        assertThat(asked.requests())
                .flatExtracting(request -> request.changes())
                .extracting(AssociationChange::operation, AssociationChange::cascade)
                .containsExactly(tuple(Operation.CREATE, false), tuple(Operation.DELETE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"requests\":null}", "{\"requests\":[]}"})
    void batch_noRequests_isRefused(String body) {
        for (String path : List.of(GET, MUTATE)) {
            assertThat(http.post(path, body))
                    .isEqualTo("422 {\"error_code\":42212,\"message\":\"The association specified an invalid value for "
                            + "property: 'requests', detail: cannot be null or empty\"}");
        }
    }

    @Test
    void batch_tooManyRequests_isRefused() {
        String body = "{\"requests\":[" + String.join(",", Collections.nCopies(1001, "{}")) + "]}";

        for (String path : List.of(GET, MUTATE)) {
            assertThat(http.post(path, body))
                    .startsWith("422 {\"error_code\":42212")
                    .contains("more than 1000");
        }
    }

    @Test
    void batch_noBody_isRefused() {
        assertThat(http.post(GET, "")).contains("\"batchGetAssociations.arg1 must not be null (was null)\"");
        assertThat(http.post(MUTATE, "null")).contains("\"mutateAssociations.arg4 must not be null (was null)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "{\"requests\":{}}",
                "{\"requests\":[null]}",
                "{\"requests\":[1]}",
                "{\"requests\":[{\"associations\":[{}]}]}",
                "{\"requests\":[{\"associations\":[{\"opType\":\"MERGE\"}]}]}",
            })
    void batchMutate_wrongShape_is400(String body) {
        assertThat(http.post(MUTATE, body)).startsWith("400 {\"error_code\":400");
    }
}
