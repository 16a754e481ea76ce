// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Puts the description of an API together.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
public final class OpenApi {

    private static final Comparator<Operation> ORDER =
            Comparator.comparing(Operation::template).thenComparing(Operation::method);

    private final List<String> answerTypes;
    private final List<String> bodyTypes;

    /**
     * Knows which media types there are.
     *
     * @param answerTypes that answers can have
     * @param bodyTypes that bodies of requests can have
     */
    public OpenApi(List<String> answerTypes, List<String> bodyTypes) {
        this.answerTypes = List.copyOf(answerTypes);
        this.bodyTypes = List.copyOf(bodyTypes);
    }

    /**
     * Describes these operations and nothing else.
     *
     * @param version of the program that serves them
     * @throws IllegalStateException if nothing is said of one of them, or of something that it speaks of
     */
    public JsonNode document(List<Operation> operations, String version) {
        Descriptions said = Descriptions.read();
        OperationWriter writer = new OperationWriter(said, answerTypes, bodyTypes);
        ObjectNode document = said.document();
        ((ObjectNode) document.get("info")).put("version", version);
        ObjectNode paths = document.putObject("paths");
        operations.stream().sorted(ORDER).forEach(operation -> paths.withObjectProperty(operation.template())
                .set(operation.method().toLowerCase(Locale.ROOT), writer.describe(operation)));
        document.set("components", writer.components());
        return document;
    }
}
