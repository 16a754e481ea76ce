// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.util.stream.Stream;

/**
 * A log as another registry wrote it.
 *
 * @param records one a line, key and value parted by a bar, a single quote for each double one, no value in a tombstone
 * @param versions what stands at its end: subject, version, id, and a minus sign if it is soft-deleted
 * @param unreadable how many of the records say nothing that can be understood
 */
record OldTopic(String name, String records, String versions, int unreadable) {

    static Stream<OldTopic> all() {
        return Stream.of(
                oldest(),
                nullSubjects(),
                memberOrders(),
                magics(),
                mixedSpellings(),
                deletions(),
                reborn(),
                cleared(),
                contexts(),
                references(),
                associations(),
                rubbish());
    }

    /** The log, read to its end. */
    ByteLog read() {
        ByteLog log = new ByteLog();
        records.lines()
                .map(line -> line.replace('\'', '"').split("\\s*\\|\\s*", 2))
                .forEach(record -> log.put(record[0], record.length < 2 ? null : record[1]));
        return log;
    }

    private static OldTopic oldest() {
        return new OldTopic("5.x: neither schemaType nor subjects in settings", """
                {'keytype':'NOOP','magic':0}
                {'keytype':'CONFIG','subject':'a','magic':0} | {'compatibilityLevel':'FULL'}
                {'keytype':'MODE','subject':'a','magic':0} | {'mode':'READWRITE'}
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1} | {'subject':'a','version':2,'id':2,'schema':'s(y)','deleted':true}
                {'keytype':'SCHEMA','subject':'b','version':1,'magic':1} | {'subject':'b','version':1,'id':1,'schema':'s(x)'}
                """, "a 1 1, a 2 2-, b 1 1", 0);
    }

    private static OldTopic nullSubjects() {
        return new OldTopic("up to 6.1: keys of the top level with a subject that is null", """
                {'keytype':'CONFIG','subject':null,'magic':0} | {'compatibilityLevel':'FULL'}
                {'keytype':'MODE','subject':null,'magic':0} | {'mode':'READWRITE'}
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'CLEAR_SUBJECT','subject':null,'magic':0} | {'subject':null}
                {'keytype':'CONFIG','magic':0} | {'compatibilityLevel':'NONE'}
                {'keytype':'CONFIG','subject':null,'magic':0} | {'compatibilityLevel':'BACKWARD'}
                """, "a 1 1", 0);
    }

    private static OldTopic memberOrders() {
        return new OldTopic("keys and values in other orders of members, with blanks", """
                {'magic':1,'version':1,'subject':'a','keytype':'SCHEMA'} | { 'id' : 1, 'schema' : 's(x)', 'version' : 1, 'subject' : 'a' }
                {'subject':'a','keytype':'SCHEMA','version':2,'magic':1} | {'deleted':false,'schema':'s(y)','id':2,'version':2,'subject':'a','later':{'x':[1]}}
                { 'keytype' : 'CONFIG', 'magic' : 0 , 'subject' : 'a' } | {'compatibilityLevel':'NONE'}
                {'magic':0,'subject':'a','keytype':'DELETE_SUBJECT'} | {'version':1,'subject':'a'}
                {'subject':'b','magic':1,'keytype':'SCHEMA','version':1} | {'subject':'b','version':1,'id':3,'schema':'s(z)','deleted':false}
                """, "a 1 1-, a 2 2, b 1 3", 0);
    }

    private static OldTopic magics() {
        return new OldTopic("keys numbered 0, and not numbered", """
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':0} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':2} | {'subject':'a','version':2,'id':2,'schema':'s(y)','deleted':false}
                {'keytype':'MODE','subject':'b'} | {'mode':'IMPORT'}
                {'keytype':'SCHEMA','subject':'b','version':7,'magic':0} | {'subject':'b','version':7,'id':40,'schema':'s(z)','deleted':true}
                """, "a 1 1, a 2 2, b 7 40-", 0);
    }

    private static OldTopic mixedSpellings() {
        return new OldTopic("one version under keys of three spellings", """
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':0} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'magic':1,'keytype':'SCHEMA','subject':'a','version':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':true}
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schemaType':'AVRO','schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':':.:b','version':1,'magic':1} | {'subject':'b','version':1,'id':2,'schema':'s(y)','deleted':false}
                """, "a 1 1, b 1 2", 0);
    }

    private static OldTopic deletions() {
        return new OldTopic(
                "a subject deleted, registered again, and deleted again", """
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1} | {'subject':'a','version':2,'id':2,'schema':'s(y)','deleted':false}
                {'keytype':'DELETE_SUBJECT','subject':'a','magic':0} | {'subject':'a','version':2}
                {'keytype':'SCHEMA','subject':'a','version':3,'magic':1} | {'subject':'a','version':3,'id':2,'schema':'s(y)','deleted':false}
                {'keytype':'DELETE_SUBJECT','subject':'a','magic':0} | {'subject':'a','version':3}
                {'keytype':'SCHEMA','subject':'a','version':4,'magic':1} | {'subject':'a','version':4,'id':3,'schema':'s(z)','deleted':false}
                {'keytype':'DELETE_SUBJECT','subject':'nobody','magic':0} | {'subject':'nobody','version':3}
                """, "a 1 1-, a 2 2-, a 3 2-, a 4 3", 0);
    }

    private static OldTopic reborn() {
        return new OldTopic("a subject deleted for good, and begun anew", """
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1} | {'subject':'a','version':2,'id':2,'schema':'s(y)','deleted':false}
                {'keytype':'CONFIG','subject':'a','magic':0} | {'compatibilityLevel':'NONE'}
                {'keytype':'DELETE_SUBJECT','subject':'a','magic':0} | {'subject':'a','version':2}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1}
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1}
                {'keytype':'CONFIG','subject':'a','magic':0}
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':3,'schema':'s(z)','deleted':false}
                {'keytype':'SCHEMA','subject':'never','version':1,'magic':1}
                """, "a 1 3", 0);
    }

    private static OldTopic cleared() {
        return new OldTopic("a switch to IMPORT, which takes what is soft-deleted with it", """
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1} | {'subject':'a','version':2,'id':2,'schema':'s(y)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1} | {'subject':'a','version':2,'id':2,'schema':'s(y)','deleted':true}
                {'keytype':'SCHEMA','subject':'b','version':1,'magic':1} | {'subject':'b','version':1,'id':3,'schema':'s(z)','deleted':false}
                {'keytype':'DELETE_SUBJECT','subject':'b','magic':0} | {'subject':'b','version':1}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1}
                {'keytype':'SCHEMA','subject':'b','version':1,'magic':1}
                {'keytype':'CLEAR_SUBJECT','magic':0} | {}
                {'keytype':'MODE','magic':0} | {'mode':'IMPORT'}
                {'keytype':'SCHEMA','subject':'b','version':5,'magic':1} | {'subject':'b','version':5,'id':30,'schema':'s(w)','deleted':true}
                {'keytype':'CLEAR_SUBJECT','subject':'a','magic':0} | {'subject':'a'}
                """, "a 1 1, b 5 30-", 0);
    }

    private static OldTopic contexts() {
        return new OldTopic(
                "contexts with and without a record of their own", """
                {'keytype':'CONTEXT','tenant':'default','context':'.blue','magic':0} | {'tenant':'default','context':'.blue'}
                {'keytype':'SCHEMA','subject':':.blue:a','version':1,'magic':1} | {'subject':':.blue:a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(y)','deleted':false}
                {'keytype':'SCHEMA','subject':':.red:a','version':1,'magic':1} | {'subject':':.red:a','version':1,'id':9,'schema':'s(x)','deleted':false}
                {'keytype':'DELETE_SUBJECT','subject':':.blue:a','magic':0} | {'subject':':.blue:a','version':1}
                {'keytype':'CONFIG','subject':':.blue:','magic':0} | {'subject':':.blue:','compatibilityLevel':'NONE'}
                """, ":.blue:a 1 1-, :.red:a 1 9, a 1 1", 0);
    }

    private static OldTopic references() {
        return new OldTopic("references, one of them soft-deleted", """
                {'keytype':'SCHEMA','subject':'b','version':1,'magic':1} | {'subject':'b','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':2,'references':[{'name':'b','subject':'b','version':1}],'schema':'s(@b)','deleted':false}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':0} | {'subject':'a','version':2,'id':3,'references':[{'name':'b','subject':'b','version':1}],'schema':'t(@b)','deleted':true}
                """, "a 1 2, a 2 3-, b 1 1", 0);
    }

    private static OldTopic associations() {
        return new OldTopic(
                "associations, one of them removed, one with its members in another order, one that is none",
                """
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                {'keytype':'ASSOC','tenant':'default','resourceName':'r','resourceNamespace':'n','resourceType':'topic','associationType':'value','subject':'a','magic':0} | {'guid':'g1','tenant':'default','resourceName':'r','resourceNamespace':'n','resourceId':'#r','resourceType':'topic','associationType':'value','subject':'a','lifecycle':'WEAK','frozen':false}
                {'keytype':'ASSOC','tenant':'default','resourceName':'q','resourceNamespace':'n','resourceType':'topic','associationType':'key','subject':'z','magic':0} | {'guid':'g2','tenant':'default','resourceName':'q','resourceNamespace':'n','resourceId':'#q','resourceType':'topic','associationType':'key','subject':'z','lifecycle':'WEAK','frozen':false}
                {'magic':0,'subject':'y','associationType':'value','resourceType':'topic','resourceNamespace':'n','resourceName':'q','tenant':'default','keytype':'ASSOC'} | {'guid':'g3','tenant':'default','resourceName':'q','resourceNamespace':'n','resourceId':'#q','resourceType':'topic','associationType':'value','subject':'y','lifecycle':'WEAK','frozen':false}
                {'keytype':'ASSOC','tenant':'default','resourceName':'r','resourceNamespace':'n','resourceType':'topic','associationType':'value','subject':'a','magic':0}
                {'keytype':'ASSOC','tenant':'default','resourceName':'r','magic':0} | {'guid':'g4','tenant':'default','resourceName':'r','resourceNamespace':'n','resourceId':'#r','resourceType':'topic','associationType':'value','subject':'a','lifecycle':'WEAK','frozen':false}
                """,
                "a 1 1",
                1);
    }

    private static OldTopic rubbish() {
        return new OldTopic("records of other kinds and no records at all in between", """
                {'keytype':'SCHEMA','subject':'a','version':1,'magic':1} | {'subject':'a','version':1,'id':1,'schema':'s(x)','deleted':false}
                not json | {}
                {'keytype':'SCHEMA','subject':'a','version':2,'magic':1} | not json
                {'keytype':'SCHEMA','subject':'a','version':3,'magic':7} | {'subject':'a','version':3,'id':3,'schema':'s(y)'}
                {'keytype':'SCHEMA','version':3,'magic':1} | {'subject':'a','version':3,'id':3,'schema':'s(y)'}
                {'keytype':'LATER','subject':'a','magic':0} | {'subject':'a'}
                {'subject':'a','magic':0} | {'subject':'a'}
                {'keytype':'CONFIG','subject':'a','magic':0} | {'compatibilityLevel':'WEIRD'}
                {'keytype':'MODE','subject':'a','magic':0} | {'mode':'readonly'}
                {'keytype':'DELETE_SUBJECT','subject':'a','magic':0} | []
                {'keytype':'SCHEMA','subject':'b','version':1,'magic':1} | {'subject':'b','version':1,'id':4,'schema':'this is none','deleted':false}
                {'keytype':'LATER','subject':'a','magic':0}
                """, "a 1 1, b 1 4", 10);
    }

    @Override
    public String toString() {
        return name;
    }
}
