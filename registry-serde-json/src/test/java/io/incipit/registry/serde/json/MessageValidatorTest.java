// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.message.ReferencedSchema;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that a registry takes are those that messages are held against. */
class MessageValidatorTest {

    private static final ObjectReader JSON = JsonMappers.exactTrees(new ObjectMapper());

    private static final Map<String, String> REFERENCED = Map.of(
            "addr.json",
            "{'$id':'http://other.invalid/parts/addr.json','type':'object','properties':{'zip':{'$ref':'zip.json'}}}",
            "zip.json",
            "{'type':'string','definitions':{'short':{'$id':'#short','maxLength':2}}}",
            "com.acme.Money",
            "{'type':'integer','definitions':{'sum':{'type':'number'}}}");

    /** A line: the schema, data that fits it and data that does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A relative address of its own.
                "{'$id':'order.json','properties':{'a':{'type':'string'}}}                            | {'a':'x'} | {'a':1}",
                "{'$id':'order.json','$ref':'order.json#/definitions/a','definitions':{'a':{'type':'null'}}} | null  | 1",
                "{'$id':'orders/order.json','properties':{'a':{'$ref':'zip.json'}}}                    | {'a':'x'} | {'a':1}",
                "{'$id':'com.acme.Order','properties':{'a':{'$ref':'com.acme.Money'}}}                  | {'a':1}   | {'a':'x'}",
                "{'$id':'urn:order','properties':{'a':{'$ref':'com.acme.Money#/definitions/sum'}}}      | {'a':1.5} | {'a':'x'}",
                "{'$id':'an order','properties':{'a':{'$ref':'zip.json'}}}                              | {'a':'x'} | {'a':1}",
                // References in what is referred to, under its own address.
                "{'properties':{'a':{'$ref':'addr.json'}}}                             | {'a':{'zip':'x'}} | {'a':{'zip':1}}",
                "{'$id':'http://ex.invalid/o','properties':{'a':{'$ref':'addr.json'}}} | {'a':{'zip':'x'}} | {'a':{'zip':1}}",
                "{'$ref':'http://other.invalid/parts/addr.json'}                       | {'zip':'x'}       | {'zip':1}",
                "{'$ref':'zip.json#short'}                                             | 'ab'              | 'abc'",
                "{'$ref':'./zip.json'}                                                 | 'ab'              | 1",
                // Editions that nobody knows, and one that differs in spelling.
                "{'$schema':'http://ex.invalid/own','if':{'type':'string'},'then':{'maxLength':1}}   | 'a'    | 'ab'",
                "{'$schema':'http://json-schema.org/schema#','const':1}                             | 1      | 2",
                "{'$schema':'https://json-schema.org/draft-07/schema','type':'array','contains':{}} | [1]    | []",
                "{'$schema':'http://json-schema.org/draft/2020-12/schema#','prefixItems':[{'type':'null'}]} | [null] | [1]",
                "{'$schema':'x','properties':{'a':{'$schema':'y','type':'null'}}}                   | {'a':null} | {'a':1}",
                // Names that are keywords elsewhere.
                "{'$schema':'http://json-schema.org/draft-07/schema#','id':'no address','type':'null'} | null      | 1",
                "{'id':'no address','properties':{'a':{'id':'b','$ref':'#/definitions/c'}},'definitions':{'c':{'type':'null'}}} | {'a':null} | {'a':1}",
                "{'properties':{'id':{'type':'string'},'$id':{'type':'null'},'$ref':{'type':'null'}}}   | {'id':'x'} | {'$ref':1}",
                "{'$schema':'http://json-schema.org/draft-04/schema#','id':'a','properties':{'id':{'$ref':'#/definitions/b'}},'definitions':{'b':{'type':'null'}}} | {'id':null} | {'id':1}",
                "{'enum':[{'$ref':'#/nothing','$id':'x'}]}                                              | {'$ref':'#/nothing','$id':'x'} | {}",
                // The newer name of definitions.
                "{'$ref':'#/$defs/a','definitions':{'a':{'type':'null'}}}                       | null | 1",
                "{'$ref':'com.acme.Money#/$defs/sum'}                                           | 1.5  | 'x'",
                "{'$schema':'http://json-schema.org/draft-04/schema#','$ref':'#/$defs/a','definitions':{'a':{'type':'null'}}} | null | 1",
                // Names that have to be written otherwise in an address.
                "{'$ref':'#/definitions/a%20%22b~1c','definitions':{'a \\\"b/c':{'type':'null'}}}    | null | 1",
                "{'$ref':'#/definitions/ä%25','definitions':{'ä%':{'type':'null'}}}                | null | 1",
                "{'$ref':'#/definitions/e\u0301','definitions':{'e\u0301':{'type':'null'}}}        | null | 1",
                // Schemas of JSON Schema itself, and ones that are found by where they are used.
                "{'$ref':'http://json-schema.org/draft-07/schema#'}                             | {'type':'null'} | {'type':1}",
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','$ref':'https://json-schema.org/draft/2020-12/schema'} | {'items':{'type':'null'}} | {'items':{'type':1}}",
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','$id':'list','items':{'$dynamicRef':'#t'},'$defs':{'t':{'$dynamicAnchor':'t','type':'null'}}} | [null] | [1]",
                "{'$schema':'https://json-schema.org/draft/2019-09/schema','$recursiveAnchor':true,'type':'array','items':{'$recursiveRef':'#'}} | [[]] | [1]",
                // Booleans for schemas where the oldest edition had none, and what only looks like a definition.
                "{'$schema':'http://json-schema.org/draft-04/schema#','not':false,'items':false}   | {}       | [1]",
                "{'$schema':'http://json-schema.org/draft-04/schema#','anyOf':[false,{'type':'null'}]} | null | 1",
                "{'$schema':'http://json-schema.org/draft-04/schema#','properties':{'a':false},'additionalProperties':true} | {'b':1} | {'a':1}",
                "{'type':'null','definitions':{'a':1},'$recursiveAnchor':true}                     | null     | 1",
                // What nobody comes by may lead to nothing; numbers have all their digits.
                "{'type':'null','definitions':{'a':{'$ref':'gone.json'}}}  | null                   | 1",
                "{'const':1.00000000000000000001}                          | 1.00000000000000000001 | 1",
                "{'maximum':1.00000000000000000001}                        | 1.00000000000000000001 | 1.00000000000000000002",
            })
    void check_dataThatFitsAndDataThatDoesNot_isToldApart(String schema, String fits, String fitsNot)
            throws JsonProcessingException {
        MessageValidator validator = validator(schema);

        validator.check(JSON.readTree(json(fits)));

        assertThatThrownBy(() -> validator.check(JSON.readTree(json(fitsNot))))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("The data does not fit its schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$ref':'gone.json'}",
                "{'$ref':'http://127.0.0.1:9/gone.json'}",
                "{'$ref':'#'}",
                "{'pattern':'['}",
                "{'type':17}",
                "{'contentMediaType':17}",
                "{'$ref':'#/definitions/a','definitions':{'a':{'$ref':'#/definitions/a'}}}",
            })
    void check_schemaThatCannotBeUsed_isAFailureOfTheMessage(String schema) {
        assertThatThrownBy(() -> validator(schema).check(JSON.readTree("\"a\"")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema");
    }

    private static MessageValidator validator(String schema) {
        List<ReferencedSchema> referenced = REFERENCED.entrySet().stream()
                .map(entry -> new ReferencedSchema(entry.getKey(), definition(entry.getValue())))
                .toList();
        return MessageValidator.of(JsonLanguage.INSTANCE.parse(definition(schema), referenced));
    }

    private static SchemaDefinition definition(String schema) {
        return new SchemaDefinition("JSON", json(schema), List.of());
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
