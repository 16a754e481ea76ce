// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientReadingTest {

    private static final String KEY = "{'keytype':'SCHEMA','subject':'s','version':1,'magic':1}";
    private static final String ASSOCIATION =
            "{'keytype':'ASSOC','resourceName':'r','associationType':'key','subject':'s'}";
    private static final SchemaPut PUT = new SchemaPut(
            Subject.parse("s"), Version.FIRST, new SchemaId(Context.DEFAULT, 5), Schema.of("\"int\""), false);

    private static RegistryEvent decode(String key, String value) throws UnreadableRecord {
        Optional<LogEntry> entry = Records.decode(key.replace('\'', '"'), value.replace('\'', '"'));
        return entry.orElseThrow().event();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'subject':'s','version':1,'id':5,'schema':'\\'int\\'','deleted':false}",
                "{'schema':'\\'int\\'','id':5}",
                "{ 'id' : '5', 'schema' : '\\'int\\'', 'deleted' : 'false', 'newMember' : {'x':[1]} }",
                "{'id':5.0,'schema':'\\'int\\'','schemaType':null,'references':null,'metadata':null,'ruleSet':null}",
                "{'subject':'other','version':9,'id':5,'schema':'\\'int\\'','offset':3,'ts':4,'md5':'x'}",
            })
    void decode_schemaValues_readAlike(String value) throws UnreadableRecord {
        RegistryEvent event = decode(KEY, value);

        assertThat(event).isEqualTo(PUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'keytype':'SCHEMA','subject':'s','version':1,'magic':0}",
                "{'keytype':'SCHEMA','subject':'s','version':1}",
                "{'magic':1,'version':'1','subject':':.:s','keytype':'SCHEMA','x':null}",
            })
    void decode_schemaKeys_readAlike(String key) throws UnreadableRecord {
        RegistryEvent event = decode(key, "{'id':5,'schema':'\\'int\\''}");

        assertThat(event).isEqualTo(PUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'keytype':'CONFIG','magic':0}",
                "{'keytype':'CONFIG','subject':null,'magic':0}",
                "{'keytype':'CONFIG','subject':'','magic':0}",
                "{'keytype':'CONFIG','subject':':.:','magic':0}",
            })
    void decode_topLevelKeys_readAlike(String key) throws UnreadableRecord {
        RegistryEvent event = decode(key, "{'compatibilityLevel':'FULL'}");

        assertThat(event).isEqualTo(new ConfigPut(Scope.TOP_LEVEL, Config.of(CompatibilityLevel.FULL)));
    }

    @Test
    void decode_valueWithoutSubject_takesTheKeys() throws UnreadableRecord {
        RegistryEvent mode = decode("{'keytype':'MODE','subject':'s','magic':0}", "{'mode':'READONLY'}");
        RegistryEvent deleted = decode("{'keytype':'DELETE_SUBJECT','subject':'s','magic':0}", "{'version':3}");

        assertThat(mode).isEqualTo(new ModePut(Scope.of(Subject.parse("s")), Mode.READONLY));
        assertThat(deleted).isEqualTo(new SubjectDeleted(Subject.parse("s"), 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'lifecycle':'STRONG'}",
                "{'createTs':null,'frozen':'true','lifecycle':'STRONG','subject':'other','resourceName':'x','new':1}",
            })
    void decode_associationValues_readAlike(String value) throws UnreadableRecord {
        RegistryEvent event = decode(ASSOCIATION, value);

        Association association = new Association(
                "", new Resource("", "r", "", ""), AssociationType.KEY, Subject.parse("s"), Lifecycle.STRONG, true);
        assertThat(event).isEqualTo(new AssociationPut(association, OptionalLong.empty()));
    }

    @Test
    void decode_idFloorOfOrdinarySubject_isADeletion() throws UnreadableRecord {
        RegistryEvent event =
                decode("{'keytype':'DELETE_SUBJECT','subject':'s','magic':0}", "{'version':3,'idFloor':9}");

        assertThat(event).isEqualTo(new SubjectDeleted(Subject.parse("s"), 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not json|{}|its key is not JSON",
                "[]|{}|its key is not a JSON object",
                "~~|{}|its key is not a JSON object",
                "{}|{}|its key has no keytype",
                "{'keytype':'EXPORTER','tenant':'default','magic':0}|{}|its keytype is not understood: EXPORTER",
                "{'keytype':'ASSOC','tenant':'default','magic':0}|{}|its key has no resourceName",
                "{'keytype':'ASSOC','tenant':'t','resourceName':'r','magic':0}|{}|its association belongs to another tenant: t",
                "{'keytype':'ASSOC','resourceName':'r','subject':'s'}|{}|its key has no associationType",
                "{'keytype':'ASSOC','resourceName':'r','associationType':'both','subject':'s'}|{}|in its key, associationType is not known: both",
                "{'keytype':'ASSOC','resourceName':'r','associationType':'key'}|{}|its key has no subject",
                "{'keytype':'ASSOC','resourceName':'r','associationType':'key','subject':':.a:b:c'}|{}|its value has no lifecycle",
                ASSOCIATION + "|{}|its value has no lifecycle",
                ASSOCIATION + "|{'lifecycle':'weak'}|in its value, lifecycle is not known: weak",
                ASSOCIATION + "|{'lifecycle':'WEAK','createTs':'x'}|in its value, createTs is not a whole number",
                ASSOCIATION + "|{'lifecycle':'WEAK','frozen':'maybe'}|in its value, frozen is not true or false",
                "{'keytype':'schema'}|{}|its keytype is not understood: schema",
                "{'keytype':'SCHEMA','subject':'s','version':1,'magic':7}|{}|the magic of its SCHEMA key is 7",
                "{'keytype':'CONFIG','magic':1}|{}|the magic of its CONFIG key is 1",
                "{'keytype':'SCHEMA','version':1,'magic':1}|{}|its key has no subject",
                "{'keytype':'SCHEMA','subject':'s','magic':1}|{}|its key has no version",
                "{'keytype':'SCHEMA','subject':'s','version':0}|{}|its key names nothing that can be: .*",
                "{'keytype':'SCHEMA','subject':{},'version':1}|{}|in its key, subject is not a text",
                "{'keytype':'CONTEXT','context':'c'}|{}|its key names nothing that can be: .*",
                "{'keytype':'CONTEXT','tenant':'t','context':'.c'}|{}|its context belongs to another tenant: t",
                KEY + "|not json|its value is not JSON",
                KEY + "|[]|its value is not a JSON object",
                KEY + "|'text'|its value is not a JSON object",
                KEY + "|null|its value is not a JSON object",
                KEY + "|{'schema':'x'}|its value has no id",
                KEY + "|{'id':-5,'schema':'x'}|its schema id is negative: -5",
                KEY + "|{'id':9999999999,'schema':'x'}|in its value, id is not a whole number",
                KEY + "|{'id':5,'schema':{}}|in its value, schema is not a text",
                KEY + "|{'id':5,'schema':'x','deleted':'maybe'}|in its value, deleted is not true or false",
                KEY + "|{'id':5,'schema':'x','references':{}}|in its value, references is not a list",
                KEY + "|{'id':5,'schema':'x','references':[1]}|its references is not a JSON object",
                KEY + "|{'id':5,'schema':'x','metadata':[]}|its metadata is not a JSON object",
                "{'keytype':'CONFIG'}|{'compatibilityLevel':'full'}|in its value, compatibilityLevel is not known: full",
                "{'keytype':'MODE'}|{'mode':'WEIRD'}|in its value, mode is not known: WEIRD",
                "{'keytype':'MODE'}|{}|its value has no mode",
                "{'keytype':'DELETE_SUBJECT','subject':'s'}|{}|its value has no version",
            })
    void decode_whatCannotBeUnderstood_saysWhy(String key, String value, String why) {
        assertThatThrownBy(() -> decode(key, value))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageMatching(why);
    }
}
