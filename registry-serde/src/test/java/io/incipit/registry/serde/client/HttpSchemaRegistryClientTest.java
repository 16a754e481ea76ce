// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSchemaRegistryClientTest {

    static final SchemaDefinition STRING = SchemaDefinition.avro("\"string\"");
    static final UUID GUID = UUID.fromString("095d71cf-1255-6b9d-5e33-0ad575b3df5d");

    final FakeRegistry registry = FakeRegistry.start();
    final FakeRegistry other = FakeRegistry.start();

    HttpSchemaRegistryClient client;

    @BeforeEach
    void connect() {
        client = client(registry.url(), other.url());
    }

    @AfterEach
    void stop() {
        registry.close();
        other.close();
    }

    @Test
    void register_newSchema_postsItAndReadsAnswer() {
        registry.answer("POST /subjects/orders-value/versions?normalize=true", 200, """
                {"id":7,"version":2,"guid":"%s","schemaType":"AVRO","schema":"\\"string\\"","ts":1}""".formatted(GUID));

        RegisteredSchema registered = client.register("orders-value", STRING, true);

        assertThat(registered).isEqualTo(new RegisteredSchema("orders-value", 2, 7, GUID, STRING));
        assertThat(registry.seen().get(0).body()).isEqualTo("{\"schema\":\"\\\"string\\\"\"}");
    }

    @Test
    void register_answerOfOldServer_isTheIdAlone() {
        registry.answer("POST /subjects/s/versions?normalize=false", 200, "{\"id\":7}");

        RegisteredSchema registered = client.register("s", STRING, false);

        assertThat(registered).isEqualTo(new RegisteredSchema("s", null, 7, null, STRING));
    }

    @Test
    void register_schemaWithReferences_sendsThemAndType() {
        registry.answer("POST /subjects/s/versions?normalize=false", 200, "{\"id\":7}");
        SchemaReference reference = new SchemaReference("a.proto", "a", 3);

        client.register("s", new SchemaDefinition("PROTOBUF", "x", List.of(reference)), false);

        assertThat(registry.seen().get(0).body())
                .isEqualTo("{\"schema\":\"x\",\"schemaType\":\"PROTOBUF\",\"references\":"
                        + "[{\"name\":\"a.proto\",\"subject\":\"a\",\"version\":3}]}");
    }

    @Test
    void register_propagatingTags_saysSo() {
        registry.answer("POST /subjects/s/versions?normalize=false", 200, "{\"id\":7}");

        client.propagatingTags().register("s", STRING, false);

        assertThat(registry.seen().get(0).body())
                .isEqualTo("{\"schema\":\"\\\"string\\\"\",\"propagateSchemaTags\":true}");
    }

    @Test
    void lookup_subjectOfAwkwardName_isEncoded() {
        registry.answer("POST /subjects/a%2Fb%20%25%3F%C3%A9?normalize=false&deleted=false", 200, """
                {"subject":"a/b %?é","version":1,"id":1,"schema":"\\"string\\""}""");

        RegisteredSchema found = client.lookup("a/b %?é", STRING, false);

        assertThat(found).isEqualTo(new RegisteredSchema("a/b %?é", 1, 1, null, STRING));
    }

    @Test
    void schemaById_withAndWithoutSubject_asksForUse() {
        String body =
                "{\"schema\":\"\\\"string\\\"\",\"references\":[{\"name\":\"n\",\"subject\":\"s\",\"version\":1}]}";
        registry.answer("GET /schemas/ids/7?fetchMaxId=false&subject=t%2F1-value", 200, body);
        registry.answer("GET /schemas/ids/7?fetchMaxId=false", 200, body);

        RegisteredSchema used = client.schemaById(7, "t/1-value");
        RegisteredSchema plain = client.schemaById(7, null);

        assertThat(used).isEqualTo(plain);
        assertThat(plain.requiredId()).isEqualTo(7);
        assertThat(plain.definition().references()).containsExactly(new SchemaReference("n", "s", 1));
    }

    @Test
    void reads_ofOtherKinds_askAsDocumented() {
        String body = "{\"subject\":\"s\",\"version\":3,\"id\":7,\"schemaType\":\"JSON\",\"schema\":\"{}\"}";
        registry.answer("GET /schemas/guids/" + GUID, 200, body);
        registry.answer("GET /subjects/s/versions/latest", 200, body);
        registry.answer("GET /subjects/s/versions/3?deleted=true", 200, body);
        registry.answer("GET /subjects", 200, "[\"a\",\"b\"]");

        assertThat(client.schemaByGuid(GUID).guid()).isEqualTo(GUID);
        assertThat(client.latest("s")).isEqualTo(client.version("s", 3));
        assertThat(client.subjects()).containsExactly("a", "b");
    }

    @Test
    void send_everyRequest_carriesHeaders() {
        registry.answer("GET /subjects", 200, "[]");
        Endpoint endpoint = new Endpoint(URI.create(registry.url()), "Basic dTpw");

        new HttpSchemaRegistryClient(connection(List.of(endpoint), Map.of("X-Team", "orders"))).subjects();

        FakeRegistry.Seen seen = registry.seen().get(0);
        assertThat(seen.header("Authorization")).isEqualTo("Basic dTpw");
        assertThat(seen.header("X-team")).isEqualTo("orders");
        assertThat(seen.header("Content-type")).isEqualTo("application/vnd.schemaregistry.v1+json");
        assertThat(seen.header("Accept")).startsWith("application/vnd.schemaregistry.v1+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/base", "/base/"})
    void send_addressWithPath_isJoinedWithOneSlash(String path) {
        registry.answer("GET /base/subjects", 200, "[]");

        client(registry.url() + path).subjects();

        assertThat(registry.seen()).hasSize(1);
    }

    @Test
    void send_refusal_hasServersWords() {
        registry.answer("GET /subjects/s/versions/latest", 404, """
                {"error_code":40401,"message":"Subject 's' not found."}""");

        RegistryClientException refusal = catchThrowableOfType(RegistryClientException.class, () -> client.latest("s"));

        assertThat(refusal).hasMessage("Subject 's' not found.; error code: 40401");
        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.errorCode()).isEqualTo(40401);
        assertThat(registry.seen()).hasSize(1);
        assertThat(other.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, <html>", "403, ''", "400, []"})
    void send_refusalThatIsNotJson_isCode50005(int status, String body) {
        registry.answer("GET /subjects", status, body);

        RegistryClientException refusal = catchThrowableOfType(RegistryClientException.class, client::subjects);

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.errorCode()).isEqualTo(50005);
    }

    @Test
    void send_successThatIsNotJson_isUnreadable() {
        registry.answer("GET /subjects", 200, "<html>");

        assertThatThrownBy(client::subjects)
                .isInstanceOf(RegistryClientException.class)
                .hasMessage("The answer is not JSON; error code: 50005");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void send_passingFailure_isTriedAgain(int status) {
        registry.answer("GET /subjects", status, "").answer("GET /subjects", 200, "[]");

        client.subjects();

        assertThat(registry.seen()).hasSize(2);
        assertThat(other.seen()).isEmpty();
    }

    @Test
    void send_addressThatGoesOnFailing_givesWayToNext() {
        registry.answer("GET /subjects", 503, "");
        other.answer("GET /subjects", 200, "[]");

        client.subjects();
        client.subjects();

        assertThat(registry.seen()).hasSize(3);
        assertThat(other.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 409, 422})
    void send_addressThatRefuses_staysTheOneThatIsAsked(int status) {
        registry.answer("GET /subjects", 503, "");
        other.answer("GET /subjects", status, "");

        assertThatThrownBy(client::subjects).isInstanceOf(RegistryClientException.class);
        assertThatThrownBy(client::subjects).isInstanceOf(RegistryClientException.class);

        assertThat(registry.seen()).hasSize(3);
        assertThat(other.seen()).hasSize(2);
    }

    @Test
    void send_addressThatIsGone_givesWayToNext() {
        registry.close();
        other.answer("GET /subjects", 200, "[\"a\"]");

        assertThat(client.subjects()).containsExactly("a");
    }

    @Test
    void send_nobodyAnswers_saysWhatWasAsked() {
        registry.close();

        assertThatThrownBy(() -> client(registry.url()).subjects())
                .isInstanceOf(RegistryClientException.class)
                .hasMessageContaining("No answer to GET " + registry.url() + "/subjects");
    }

    @Test
    void send_interrupted_givesUpAndKeepsFlag() {
        registry.answer("GET /subjects", 503, "");

        Thread.currentThread().interrupt();

        assertThatThrownBy(client::subjects).isInstanceOf(RegistryClientException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static HttpSchemaRegistryClient client(String... urls) {
        List<Endpoint> endpoints = Arrays.stream(urls)
                .map(url -> new Endpoint(URI.create(url), null))
                .toList();
        return new HttpSchemaRegistryClient(connection(endpoints, Map.of()));
    }

    private static RegistryConnection connection(List<Endpoint> endpoints, Map<String, String> headers) {
        RetryPolicy retries = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2));
        return new RegistryConnection(endpoints, headers, Duration.ofSeconds(20), Duration.ofSeconds(20), retries);
    }
}
