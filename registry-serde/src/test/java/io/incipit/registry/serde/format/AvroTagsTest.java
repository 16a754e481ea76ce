// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroTagsTest {

    private static final AvroFormat FORMAT = new AvroFormat();

    private static final String PERSON = json("{'type':'record','name':'Person','namespace':'org.ex','fields':["
            + "{'name':'name','type':'string'},"
            + "{'name':'home','type':{'type':'record','name':'Home','fields':[{'name':'zip','type':'string'}]}},"
            + "{'name':'maybe','type':['null',{'type':'record','name':'Opt','fields':[{'name':'o','type':'int'}]}],"
            + "'default':null},"
            + "{'name':'list','type':{'type':'array','items':"
            + "{'type':'record','name':'Elem','namespace':'','fields':[{'name':'e','type':'int'}]}}}]}");

    @Test
    void textWith_oneOfManyFieldsOfALongName_takesNoMuchMoreMemoryThanOfAShortOne() {
        long shortNamed = allocatedForTags("R");

        long longNamed = allocatedForTags("R".repeat(100_000));

        assertThat(longNamed - shortNamed).isLessThan(20_000_000);
    }

    private static long allocatedForTags(String record) {
        String fields = IntStream.range(0, 3000)
                .mapToObj(i -> "{'name':'f" + i + "','type':'int'}")
                .collect(Collectors.joining(","));
        InlineTags tags = tagsOf(json("{'type':'record','name':'" + record + "','fields':[" + fields + "]}"));
        TagChange change = TagChange.adding(List.of(tags(record + ".f7", Kind.FIELD, "T")));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(tags.textWith(change)).contains("confluent:tags");
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource({
        "org.ex.Person, RECORD, org.ex.Person",
        ".Person, RECORD, org.ex.Person",
        "Person, RECORD, org.ex.Person",
        "org.ex.Person.name, FIELD, org.ex.Person.name",
        ".Person.name, FIELD, org.ex.Person.name",
        "Person.name, FIELD, org.ex.Person.name",
        "org.ex.Person.home, FIELD, org.ex.Person.home",
        "org.ex.Home.zip, FIELD, org.ex.Home.zip",
        ".Home.zip, FIELD, org.ex.Home.zip",
        "org.ex.Opt.o, FIELD, org.ex.Opt.o",
        "Opt, RECORD, org.ex.Opt",
        ".Elem.e, FIELD, Elem.e",
        "Elem, RECORD, Elem"
    })
    void textWith_anySpelling_tagsThatPlace(String path, Kind kind, String found) {
        SchemaTags added = tags(path, kind, "X");

        String text = tagsOf(PERSON).textWith(TagChange.adding(List.of(added)));

        assertThat(tagsOf(text).all()).containsExactly(tags(found, kind, "X"));
        assertThat(tagsOf(text).textWith(new TagChange(List.of(), List.of(added))))
                .isEqualTo(PERSON);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "org.ex.Person.home.zip, FIELD",
        "org.ex.Person.name, RECORD",
        "org.ex.Person, FIELD",
        "ex.Person, RECORD",
        "'', FIELD",
        "'', RECORD",
        "x, FIELD",
        ".., FIELD"
    })
    void textWith_noPlace_isRefused(String path, Kind kind) {
        SchemaTags added = tags(path, kind, "X");

        assertThatThrownBy(() -> tagsOf(PERSON).textWith(TagChange.adding(List.of(added))))
                .hasMessage("java.lang.IllegalArgumentException: No matching path '%s' found in the schema", path)
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.INVALID_SCHEMA);
    }

    @Test
    void textWith_tagsThatAreThere_keepsThemInTheirOrder() {
        String text = json("{'type':'record','name':'R','fields':[{'name':'f','type':'int','default':1,"
                + "'confluent:tags':['B','A']}],'confluent:tags':['R']}");
        TagChange change = new TagChange(
                List.of(tags("R.f", Kind.FIELD, "A", "C"), tags("R", Kind.RECORD, "R")),
                List.of(tags("R.f", Kind.FIELD, "B", "none")));

        String changed = tagsOf(text).textWith(change);

        assertThat(changed).isEqualTo(text.replace("[\"B\",\"A\"]", "[\"A\",\"C\"]"));
    }

    @Test
    void all_tagsOfReferencedTypes_areNotOfThisSchema() {
        String home =
                json("{'type':'record','name':'Home','fields':[{'name':'zip','type':'int'}],'confluent:tags':['H']}");
        String text = json("{'type':'record','name':'R','fields':[{'name':'home','type':'Home'}]}");
        InlineTags tags = FORMAT.parse(text, List.of(new ResolvedReference("Home", home)), Strictness.NEW)
                .inlineTags();

        assertThat(tags.all()).isEmpty();
        SchemaTags here = new SchemaTags(new SchemaEntity("R.home", Kind.FIELD), List.of("pii"));
        SchemaTags elsewhere = new SchemaTags(new SchemaEntity("Home", Kind.RECORD), List.of("pii"));
        assertThat(tags.fitting(List.of(elsewhere, here))).containsExactly(here);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {"'string'", "['null','int']", "{'type':'enum','name':'E','symbols':['A'],'confluent:tags':['E']}"})
    void all_noRecord_isEmpty(String text) {
        assertThat(tagsOf(json(text)).all()).isEmpty();
    }

    @Test
    void fitting_asManyTagsAsFields_readsTheTextOnce() {
        String fields = IntStream.range(0, 10_000)
                .mapToObj("{\"name\":\"f%d\",\"type\":\"int\",\"confluent:tags\":[\"t\"]}"::formatted)
                .collect(Collectors.joining(","));
        InlineTags tags = tagsOf("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");

        List<SchemaTags> fitting = tags.fitting(tags.all());

        assertThat(fitting).hasSize(10_000);
        assertThat(tags.textWith(TagChange.adding(fitting))).contains("f9999");
    }

    @Test
    void all_tagsThatAreNoTexts_arePassedOver() {
        String text = json("{'type':'record','name':'R','fields':[{'name':'f','type':'int','confluent:tags':7}],"
                + "'confluent:tags':[1,'R',null]}");

        assertThat(tagsOf(text).all()).containsExactly(tags("R", Kind.RECORD, "R"));
    }

    private static InlineTags tagsOf(String text) {
        return FORMAT.parse(text, List.of(), Strictness.NEW).inlineTags();
    }

    private static SchemaTags tags(String path, Kind kind, String... tags) {
        return new SchemaTags(new SchemaEntity(path, kind), List.of(tags));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
