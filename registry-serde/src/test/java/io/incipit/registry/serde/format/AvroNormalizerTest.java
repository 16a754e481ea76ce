// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroNormalizerTest {

    private final AvroFormat format = new AvroFormat();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'float'                  | 1                  | 1.0",
                "'float'                  | 0.1                | 0.1",
                "'double'                 | 10000000000        | 1.0E10",
                "'double'                 | 'NaN'              | 'NaN'",
                "'long'                   | 1                  | 1",
                "['null','double']        | 1                  | 1.0",
                "['null','double']        | null               | null",
                "['string','int','float'] | 1                  | 1",
                "{'type':'map','values':'float'}                  | {'b':1,'a':2} | {'a':2.0,'b':1.0}",
                "{'type':'array','items':['null','float']}        | [null,3]      | [null,3.0]",
                "{'type':'record','name':'I','fields':[{'name':'z','type':'float'},{'name':'a','type':'bytes'}]}"
                        + " | {'z':1,'a':'x'} | {'a':'x','z':1.0}"
            })
    void normalizedText_default_isAsItsTypeHasIt(String type, String given, String expected) {
        ParsedSchema schema = parse(record("{'name':'f','type':" + type + ",'default':" + given + "}"));

        assertThat(schema.normalizedText()).endsWith(json(",'default':" + expected + "}]}"));
    }

    @Test
    void normalizedText_defaultOfAnotherType_isLeftOut() {
        ParsedSchema schema = parse(record("{'name':'f','type':'double','default':{'b':[1],'a':1e400}}"));

        assertThat(schema.normalizedText()).endsWith(json("{'name':'f','type':'double'}]}"));
    }

    @Test
    void normalizedText_logicalType_comesBeforeOtherProperties() {
        ParsedSchema decimal = parse("{'type':'bytes','a':1,'scale':2,'precision':9,'logicalType':'decimal'}");
        ParsedSchema date = parse("{'type':'int','scale':2,'connect.name':'D','logicalType':'date'}");

        assertThat(decimal.normalizedText())
                .isEqualTo(json("{'type':'bytes','logicalType':'decimal','precision':9,'scale':2,'a':1}"));
        assertThat(date.normalizedText())
                .isEqualTo(json("{'type':'int','logicalType':'date','connect.name':'D','scale':2}"));
    }

    @Test
    void normalizedText_aliases_areSortedByFullName() {
        ParsedSchema schema = parse("{'type':'fixed','name':'x.F','size':1,'aliases':['x.Z','m.N','A','y.B']}");

        assertThat(schema.normalizedText())
                .isEqualTo(
                        json("{'type':'fixed','name':'F','namespace':'x','size':1,'aliases':['m.N','A','Z','y.B']}"));
    }

    @Test
    void normalizedText_nestedTypes_areTidiedWherever() {
        String inner = "{'type':'error','name':'I','doc':'','z':{'b':1,'a':[{'d':1,'c':2}]},'fields':[]}";

        ParsedSchema schema =
                parse("{'type':'map','values':{'type':'array','items':['null'," + inner + "],'q':1,'p':2}}");

        assertThat(schema.normalizedText())
                .isEqualTo(json("{'type':'map','values':{'type':'array','items':['null',{'type':'record','name':'I',"
                        + "'fields':[],'z':{'a':[{'c':2,'d':1}],'b':1}}],'p':2,'q':1}}"));
    }

    private ParsedSchema parse(String text) {
        return format.parse(json(text), List.of(), Strictness.EXISTING);
    }

    private static String record(String field) {
        return "{'type':'record','name':'R','fields':[" + field + "]}";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
