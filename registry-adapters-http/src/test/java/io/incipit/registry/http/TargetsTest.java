// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    static final List<String> PARAMETERS = List.of("subject", "subjectPrefix", "prefix", "context", "x");

    final FakeScopes scopes = new FakeScopes();
    final Targets targets = new Targets(new RequestPath(false), scopes);

    /** Paths are shown with their segments decoded. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /contexts                                   | contexts
                    GET    | /contexts/.c                                | contexts/:.c:
                    DELETE | /contexts/c                                 | contexts/:.c:
                    DELETE | /contexts/:.c:/                             | contexts/:.c:
                    DELETE | /contexts/.                                 | ''
                    GET    | /contexts/.c/contexts                       | contexts
                    GET    | /contexts/.c/contexts?x=1                   | contexts?x=1
                    GET    | /contexts/c/subjects/s/versions/1           | subjects/:.c:s/versions/1
                    GET    | /contexts/:c:/subjects/s                    | subjects/:.c:s
                    GET    | /contexts/.c/subjects/a%2Fb/versions        | subjects/:.c:a/b/versions
                    GET    | /contexts/./subjects/s                      | subjects/s
                    GET    | /contexts/:.:/subjects/s                    | subjects/s
                    GET    | /contexts/.c/subjects/:.d:s                 | subjects/:.d:s
                    GET    | /contexts/.c/subjects/%3A.d:s               | subjects/:.d:s
                    GET    | /contexts/.c/subjects/:*:s                  | subjects/:*:s
                    GET    | /contexts/.c/subjects/:.:s                  | subjects/:.:s
                    GET    | /contexts/%2Ec/subjects/s                   | subjects/:.%2Ec:s
                    GET    | /contexts/*/subjects/s                      | subjects/:.*:s
                    GET    | /contexts/é/subjects/s                      | subjects/:.é:s
                    GET    | /contexts/.c;d/subjects/s                   | subjects/:.c:s
                    POST   | /contexts/.c/compatibility/subjects/s/versions | compatibility/subjects/:.c:s/versions
                    GET    | /contexts/.c/associations/subjects/s        | associations/subjects/:.c:s
                    GET    | /contexts/.c/subjects/subjects/versions     | subjects/:.c:subjects/versions
                    GET    | /contexts/.c/config                         | config/:.c:
                    GET    | /contexts/.c/config/                        | config/:.c:
                    PUT    | /contexts/.c/mode                           | mode/:.c:
                    GET    | /contexts/.c/config/s                       | config/:.c:s
                    GET    | /contexts/.c/mode/:.d:s                     | mode/:.d:s
                    GET    | /contexts/.__GLOBAL/config                  | config/:.__GLOBAL:
                    GET    | /contexts/./config                          | config
                    GET    | /contexts/.c/schemas/ids/1                  | schemas/ids/1?subject=:.c:
                    GET    | /contexts/.c/schemas/ids/1?subject=s        | schemas/ids/1?subject=:.c:s
                    GET    | /contexts/.c/schemas/ids/1/versions?subject=:.d: | schemas/ids/1/versions?subject=:.d:
                    GET    | /contexts/./schemas/ids/1                   | schemas/ids/1
                    GET    | /contexts/.c/schemas                        | schemas?subjectPrefix=:.c:
                    GET    | /contexts/.c/subjects                       | subjects?subjectPrefix=:.c:
                    GET    | /contexts/.c/subjects?subjectPrefix=a       | subjects?subjectPrefix=:.c:a
                    GET    | /contexts/.c/subjects?subjectPrefix=:.d:    | subjects?subjectPrefix=:.d:
                    GET    | /contexts/.c/subjects?subjectPrefix=:*:     | subjects?subjectPrefix=:*:
                    GET    | /contexts/./subjects                        | subjects
                    GET    | /contexts/.c/incipit/v1/subjects            | incipit/v1/subjects?prefix=:.c:
                    GET    | /contexts/.c/incipit/v1/subjects?prefix=a   | incipit/v1/subjects?prefix=:.c:a
                    GET    | /contexts/.c/schemas/types                  | schemas/types
                    GET    | /contexts/.c/schemas/guids/g                | schemas/guids/g
                    POST   | /contexts/.c/associations                   | associations?context=:.c:
                    POST   | /contexts/.c/associations:batchMutate       | associations:batchMutate?context=:.c:
                    PUT    | /contexts/.c/associations/resources/r       | associations/resources/r?context=:.c:
                    GET    | /contexts/.c/associations/resources/r       | associations/resources/r
                    GET    | /contexts/.c/v1/metadata/id                 | v1/metadata/id
                    GET    | /contexts/.c/nowhere                        | nowhere
                    GET    | /contexts/.c/contexts/.d/subjects           | contexts/.d/subjects
                    GET    | /subjects/s/versions                        | subjects/s/versions
                    GET    | /subjects/contexts/versions                 | subjects/contexts/versions
                    """)
    void of_pathBelowAContext_isTakenInTheContext(String method, String given, String meant) {
        assertThat(target(method, given)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"a:b, a:b", ".a:b, .a:b", ":a:b:, a:b", "::a, :a"})
    void of_colonInAContext_isRefused(String context, String named) {
        assertThatThrownBy(() -> target("GET", "/contexts/" + context + "/subjects"))
                .isInstanceOf(HttpError.class)
                .hasMessage("Context name '%s' cannot contain a colon", named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /subjects/short                       | subjects/real
                    /subjects/short/versions/1?x=short    | subjects/real/versions/1?x=short
                    /compatibility/subjects/short         | compatibility/subjects/real
                    /subjects/hop                         | subjects/short
                    /subjects/other                       | subjects/other
                    /subjects/:.:other                    | subjects/:.:other
                    /subjects/:.c:short                   | subjects/:.c:far
                    /contexts/.c/subjects/short/versions  | subjects/:.c:far/versions
                    /subjects/far                         | subjects/:.c:far
                    /subjects                             | subjects
                    /subjects/                            | subjects
                    /schemas/ids/1                        | schemas/ids/1
                    /schemas/ids/1?subject=               | schemas/ids/1?subject=
                    /schemas/ids/1?subject=short          | schemas/ids/1?subject=real
                    /schemas/ids/1/subjects?subject=short | schemas/ids/1/subjects?subject=real
                    /schemas/guids/g?subject=short        | schemas/guids/g?subject=short
                    /schemas?subject=short                | schemas?subject=short
                    /config/short                         | config/short
                    /mode/short                           | mode/short
                    """)
    void of_alias_isTheSubjectThatItStandsFor(String given, String meant) {
        alias("short", "real");
        alias("hop", "short");
        alias("far", ":.c:far");
        alias(":.c:short", ":.c:far");

        assertThat(target("GET", given)).isEqualTo(meant);
    }

    @Test
    void of_unreadableQuery_isRefused() {
        assertThatThrownBy(() -> targets.of("GET", "/subjects", "x=%zz")).isInstanceOf(HttpError.class);
    }

    private void alias(String name, String meant) {
        scopes.aliases.put(Subject.parse(name), Subject.parse(meant));
    }

    private String target(String method, String given) {
        String[] parts = given.split("\\?", 2);
        Target target = targets.of(method, sent(parts[0]), parts.length < 2 ? "" : parts[1]);
        String query = PARAMETERS.stream()
                .flatMap(name -> target.query().text(name).map(value -> name + "=" + value).stream())
                .collect(joining("&"));
        return String.join("/", target.segments()) + (query.isEmpty() ? "" : "?" + query);
    }

    /** One character for each byte, as it comes from the socket. */
    private static String sent(String path) {
        return new String(path.getBytes(UTF_8), ISO_8859_1);
    }
}
