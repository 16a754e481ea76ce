// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompleteTypesTest {

    private static final String WITH_PROPERTIES = """
            {"type":"record","name":"R",%1$s,"aliases":["Q"],"fields":[
             {"name":"a","type":{"type":"array","items":{"type":"string",%1$s},%1$s}},
             {"name":"m","type":{"type":"map","values":"%2$s",%1$s},%1$s}]}""";

    static Stream<String> properties() {
        return Stream.of(
                "\"p\":\"text\"",
                "\"logicalType\":\"date\",\"p\":\"\"",
                "\"p\":1.10",
                "\"p\":1E400",
                "\"p\":12345678901",
                "\"p\":[1,null,{\"q\":2.50}]",
                "\"p\":null",
                "\"p\":true,\"q\":-7");
    }

    @ParameterizedTest
    @MethodSource("properties")
    void parse_properties_areRenderedAsAvroDoes(String properties) {
        String recursive = WITH_PROPERTIES.formatted(properties, "R");
        String flat = WITH_PROPERTIES.formatted(properties, "int");

        assertThat(List.of(recursive, flat)).allSatisfy(text -> assertThat(canonical(text))
                .isEqualTo(new Schema.Parser().parse(text).toString()));
    }

    @Test
    void parse_propertyThatAvroCannotCopy_isRefusedAsByAvro() {
        String text = WITH_PROPERTIES.formatted("\"p\":12345678901234567890", "int");

        assertThatThrownBy(() -> canonical(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("Can't set a property to null: p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'array','k':1,'l':true,'items':['null','int']}",
                "{'type':'record','name':'R','k':'v','fields':[{'name':'a','type':{'type':'int','k':1}}]}",
                "[{'type':'enum','name':'E','symbols':[]},{'type':'map','values':'E'}]"
            })
    void areAllIn_typesThatNeedNoCopy_isTrue(String text) {
        KnownTypes types = new KnownTypes(NameValidator.STRICT_VALIDATOR);

        Schema schema = new Schema.Parser(types).parse(text.replace('\'', '"'));

        assertThat(CompleteTypes.areAllIn(schema)).isTrue();
        assertThat(types.resolve(schema)).isSameAs(schema);
    }

    @Test
    void areAllIn_fractionAmongTheProperties_isFalse() {
        Schema schema = Schema.createArray(Schema.create(Schema.Type.INT));

        schema.addProp("k", 1.5);

        assertThat(CompleteTypes.areAllIn(schema)).isFalse();
    }

    private static String canonical(String text) {
        return new AvroFormat().parse(text, List.of(), Strictness.NEW).canonicalText();
    }
}
