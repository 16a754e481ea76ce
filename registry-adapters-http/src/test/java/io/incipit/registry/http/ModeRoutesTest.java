// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeRoutesTest {

    static final CommandId COMMAND = new CommandId("command-1");

    final FakeScopes scopes = new FakeScopes();
    final Requests http = new Requests(new ModeRoutes(new WritePort<>(scopes, scopes, scopes)));

    @Test
    void get_anyScope_isToldOrRefused() {
        assertThat(http.get("/mode")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
        assertThat(http.get("/mode/s")).startsWith("404 {\"error_code\":40409");
        assertThat(http.get("/mode/s?defaultToGlobal=true")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /mode                | {"mode":"readonly"}          | {"mode":"readonly"} | ''          | READONLY  | false
                    /mode/s?force=true   | {"mode":"IMPORT"}            | {"mode":"IMPORT"}   | s           | IMPORT    | true
                    /mode/:.c:           | {"mode":"READWRITE","x":1}   | {"mode":"READWRITE"}| :.c:        | READWRITE | false
                    /mode/s              | "Readonly"                   | {"mode":"Readonly"} | s           | READONLY  | false
                    /mode/:.__GLOBAL:    | {"mode":"FORWARD"}           | {"mode":"FORWARD"}  | :.__GLOBAL: | FORWARD   | false
                    /mode/s              | {"mode":"forward"}           | {"mode":"forward"}  | s           | FORWARD   | false
                    """)
    void set_anyMode_isEchoedAsSpelled(
            String target, String body, String answer, String scope, Mode mode, boolean force) {
        assertThat(http.put(target, body)).isEqualTo("200 " + answer);
        assertThat(scopes.asked)
                .containsExactly(new SetMode(COMMAND, Scope.of(Subject.parse(scope)), Optional.of(mode), force));
    }

    @Test
    void set_null_clears() {
        assertThat(http.put("/mode/s", "{\"mode\":null}")).isEqualTo("200 {\"mode\":null}");
        assertThat(scopes.asked)
                .containsExactly(new SetMode(COMMAND, Scope.of(Subject.parse("s")), Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /mode             | {"mode":"BOGUS"}   | 422 {"error_code":42204,"message":"Invalid mode. Valid values are READWRITE, READONLY, IMPORT and FORWARD."}
                    /mode             | {"mode":""}        | 422 {"error_code":42204,"message":"Invalid mode.
                    /mode             | {"mode":5}         | 422 {"error_code":42204,"message":"Invalid mode.
                    /mode             | "text"             | 422 {"error_code":42204,"message":"Invalid mode.
                    /mode             | {"mode":"FORWARD"} | 422 {"error_code":42204,"message":"Forward mode only supported on global level"}
                    /mode/s           | {"mode":"FORWARD"} | 422 {"error_code":42204,"message":"Forward mode only supported on global level"}
                    /mode/__GLOBAL    | {"mode":"BOGUS"}   | 422 {"error_code":42208,"message":"The specified subject '__GLOBAL' is not a valid."}
                    /mode             | {}                 | 422 {"error_code":422,"message":"The member 'mode' is missing; null clears what is set"}
                    /mode             | ''                 | 422 {"error_code":422,"message":"updateTopLevelMode.arg1 must not be null (was null)"}
                    /mode/s           | null               | 422 {"error_code":422,"message":"updateMode.arg2 must not be null (was null)"}
                    /mode             | 12                 | 400 {"error_code":400,"message":"Cannot construct instance of `ModeUpdateRequest`
                    /mode             | []                 | 400 {"error_code":400,"message":"Cannot deserialize value of type `ModeUpdateRequest` from Array
                    /mode             | {"mode":{}}        | 400 {"error_code":400,"message":"Cannot deserialize value of type `String` from Object
                    """)
    void set_whatIsNoMode_saysWhy(String target, String body, String expected) {
        assertThat(http.put(target, body)).startsWith(expected);
        assertThat(scopes.asked).isEmpty();
    }

    @Test
    void delete_scope_tellsWhatItHad() {
        scopes.modes.put(Scope.of(Subject.parse("s")), Mode.READONLY);

        assertThat(http.delete("/mode/s")).isEqualTo("200 {\"mode\":\"READONLY\"}");
        assertThat(http.delete("/mode/s?recursive=true")).isEqualTo("200 {}");
        assertThat(scopes.asked).contains(new DeleteMode(COMMAND, Scope.of(Subject.parse("s")), true));
    }
}
