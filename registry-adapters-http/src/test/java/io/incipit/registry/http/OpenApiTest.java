// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is described is what is served. */
class OpenApiTest {

    /** All is said in their paths. */
    static final Set<String> BODILESS = Set.of("undeleteSubject", "undeleteVersion");

    static final Path SOURCES = Path.of("src", "main", "java", "io", "incipit", "registry", "http");
    static final Pattern READ = Pattern.compile("(?:text|texts|flag|number)\\(\"(\\w+)\"\\)");

    static final List<Route> ROUTES = component().routes().stream()
            .flatMap(group -> group.routes().stream())
            .toList();
    static JsonNode document;

    @BeforeAll
    static void describe() {
        document = component().description().document();
    }

    static List<Route> routes() {
        return ROUTES;
    }

    @Test
    void document_operations_areTheRoutes() {
        Set<String> described = new TreeSet<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> described.add("%s %s %s"
                        .formatted(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue().get("operationId").asText()))));

        assertThat(described)
                .containsExactlyElementsOf(ROUTES.stream()
                        .map(route -> "%s %s %s".formatted(route.method(), route.template(), route.name()))
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void descriptions_all_areOfRoutes() {
        Set<String> names = ROUTES.stream().map(Route::name).collect(toCollection(TreeSet::new));

        assertThat(namesIn(Described.in("operations"))).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void operation_parametersAndBodies_areThoseOfTheRoute(Route route) {
        JsonNode operation = operation(route);

        List<String> inPath = parameters(operation)
                .filter(parameter -> parameter.get("in").asText().equals("path"))
                .map(parameter -> "{" + parameter.get("name").asText() + "}")
                .toList();

        assertThat(inPath)
                .containsExactlyElementsOf(Arrays.stream(route.template().split("/"))
                        .filter(segment -> segment.startsWith("{"))
                        .toList());
        assertThat(operation.has("requestBody"))
                .isEqualTo(route.method().hasBody() && !BODILESS.contains(route.name()));
        assertThat(operation.get("summary").asText()).isNotBlank();
        assertThat(operation.at("/tags/0").asText()).isIn(tags());
    }

    /** Which of them a handler reads is watched in the tests of the handlers. */
    @Test
    void parameters_described_areThoseThatAreRead() {
        Set<String> described = ROUTES.stream()
                .flatMap(route -> parameters(operation(route)))
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .collect(toCollection(TreeSet::new));

        assertThat(described).containsExactlyElementsOf(readInSources());
        assertThat(namesIn(Described.in("parameters").get("query")).stream()
                        .map(name -> name.substring(name.indexOf('.') + 1)))
                .hasSameElementsAs(described);
    }

    @Test
    void references_all_leadSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void bodies_allThatThereAre_areDescribed() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve("body"))) {
            List<String> bodies = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .toList();

            assertThat(namesIn(document.at("/components/schemas"))).containsAll(bodies);
            assertThat(namesIn(Described.in("bodies")))
                    .containsExactlyElementsOf(namesIn(document.at("/components/schemas")));
        }
    }

    @Test
    void members_described_areThoseOfBodies() {
        Set<String> members = new TreeSet<>();
        document.at("/components/schemas").properties().forEach(body -> namesIn(
                        body.getValue().get("properties"))
                .forEach(member -> members.addAll(List.of(member, body.getKey() + "." + member))));

        assertThat(members).containsAll(namesIn(Described.in("members")));
    }

    @ParameterizedTest
    @EnumSource
    void errors_everyReason_isDescribedWithItsStatus(Reason reason) {
        int code = reason.code();

        JsonNode described = Described.in("errors").get(Integer.toString(code));

        assertThat(described).as("%s %d", reason, code).isNotNull();
        assertThat(described.get("status").asInt()).isEqualTo(code >= 50001 ? 503 : code / 100);
    }

    @Test
    void schema_ofAnAnswer_saysWhatIsAlwaysThere() {
        JsonNode version = document.at("/components/schemas/VersionResponse");
        JsonNode request = document.at("/components/schemas/RegisterSchemaRequest");
        JsonNode holder = document.at("/components/schemas/HealthResponse/properties/holder");

        assertThat(version.get("required").toString()).isEqualTo("[\"version\",\"id\"]");
        assertThat(version.at("/properties/ts/format").asText()).isEqualTo("int64");
        assertThat(version.at("/properties/schema/type").asText()).isEqualTo("string");
        assertThat(request.has("required")).isFalse();
        assertThat(request.at("/properties/schema/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(holder.get("anyOf")).hasSize(2);
    }

    @Test
    void get_openApi_isServedAsJson() {
        try (TestServer server = new TestServer(TestServer.CONFIG)) {
            RawClient.Answer answer = server.get("/openapi.json");

            assertThat(answer.summary()).startsWith("200 application/json {\"openapi\":\"3.1.0\",");
            assertThat(answer.body()).contains("\"version\":\"1.2.3\"").contains("\"/openapi.json\":");
        }
    }

    private static TestComponent component() {
        return TestComponent.over(new Fakes(), HttpConfig.DEFAULT);
    }

    private static JsonNode operation(Route route) {
        String method = route.method().name().toLowerCase(java.util.Locale.ROOT);
        return document.get("paths").get(route.template()).get(method);
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> document.at(parameter.get("$ref").asText().substring(1)));
    }

    private static Set<String> tags() {
        return StreamSupport.stream(document.get("tags").spliterator(), false)
                .map(tag -> tag.get("name").asText())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> readInSources() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> READ.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> namesIn(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
