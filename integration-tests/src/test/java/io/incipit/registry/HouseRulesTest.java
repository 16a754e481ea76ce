// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static io.incipit.registry.CodeBase.ROOT;
import static io.incipit.registry.CodeBase.WRITTEN;
import static io.incipit.registry.CodeBase.check;
import static io.incipit.registry.CodeBase.within;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import io.incipit.registry.domain.event.RegistryEvent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How a class is made, whichever part it is of. */
class HouseRulesTest {

    /** What an adapter shows to the app, beside its module and its configuration. */
    private static final Set<String> SHOWN_BY_ADAPTERS = Set.of("HttpServer");

    /** What JUnit marks its own annotations of test methods with. */
    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    /** The classes with fields that change, and why they may. */
    private static final Map<String, String> CHANGING = Map.ofEntries(
            Map.entry("ConfigurableReader", "Kafka makes it without arguments and configures it afterwards"),
            Map.entry("ConfigurableWriter", "Kafka makes it without arguments and configures it afterwards"),
            Map.entry("WatchfulExpression", "how far it has been read; the thread that writes it anew"),
            Map.entry("Budget", "how much of it is used; the thread that does the work"),
            Map.entry("Report", "whether something was found; the thread that does the work"),
            Map.entry("DemoCommand", "picocli sets its options"),
            Map.entry("DevCommand", "picocli sets its options"),
            Map.entry("DoctorCommand", "picocli sets its options, and asks how it ended"),
            Map.entry("EmbeddedBroker", "is stopped and started again; under its lock"),
            Map.entry("InMemoryEventLog", "knows who may write last; under its lock"),
            Map.entry("Segment", "how much all that it holds weighs; under the lock of whoever remembers"),
            Map.entry("InMemoryFeed", "how far one observer has heard; under the log's lock"),
            Map.entry("Batch", "the state after the writes so far; the lane's thread"),
            Map.entry("FirstContact", "the last probe and when the next is due; one thread at a time"),
            Map.entry("Commits", "whether an abort is still to be repaired; the lane's thread"),
            Map.entry("Courtesy", "how long the right is left to another node; the lane's thread"),
            Map.entry("FencedTenure", "where the next record can stand at the earliest; the thread that appends"),
            Map.entry("WriteAccess", "the tenure and what it owes; the lane's thread"),
            Map.entry("WriteLane", "the flag that stops its thread"),
            Map.entry("ItemLimitDecoder", "how many items one message may still have; the thread that reads it"),
            Map.entry("LogFollower", "the open consumer, and the flag that stops its thread"),
            Map.entry("LogInquiry", "a connection opened at the first question; under its lock"),
            Map.entry("Pauses", "the next wait is longer; the waiting thread"),
            Map.entry("ReadingPlace", "how far the log has been read; the reading thread"),
            Map.entry("SharedEnd", "the question that is under way, and who waits for the next; under its lock"),
            Map.entry("TopicWatch", "the question that is out; the reading thread"),
            Map.entry("GatheredLines", "how much waits, and how many lines were passed over; under its lock"),
            Map.entry("MessageBuffer", "one thread's bytes, used again and again"),
            Map.entry("Idle", "what one thread has between two messages"));

    @Test
    void adapters_show_modulesAndConfigsOnly() {
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage(ROOT + ".http", ROOT + ".kafka")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Module")
                .orShould()
                .haveSimpleNameEndingWith("Config")
                .orShould(be(describe("shown", type -> SHOWN_BY_ADAPTERS.contains(type.getSimpleName()))));

        check(rule, WRITTEN);
    }

    @Test
    void classes_areFinal_orMeantToBeExtended() {
        ArchRule rule = classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(FINAL)
                .orShould()
                .haveModifier(ABSTRACT);

        check(rule, WRITTEN);
    }

    @Test
    void fields_areFinal_exceptInNamedClasses() {
        ArchRule rule = fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(
                        describe("are not known to change", type -> !CHANGING.containsKey(type.getSimpleName())))
                .should()
                .beFinal();

        check(rule, WRITTEN);
    }

    @Test
    void namedClasses_haveIndeed_fieldsThatChange() {
        Set<String> changing = WRITTEN.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(HouseRulesTest::changes)
                .map(field -> field.getOwner().getSimpleName())
                .collect(toSet());

        assertThat(changing).containsAll(CHANGING.keySet());
    }

    @Test
    void names_say_whatAThingIs() {
        ArchRule rule = noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
                .orShould()
                .haveNameMatching("(.*[.$])?(I[A-Z]|Abstract)\\w*");

        check(rule, WRITTEN);
    }

    @Test
    void domain_refuses_withARegistryException() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(within("domain.decision"), within("domain.service"))
                .should()
                .callConstructorWhere(describe("a refusal of another kind is made", HouseRulesTest::makesOtherRefusal));

        check(rule, WRITTEN);
    }

    @Test
    void codeUnits_throw_nothingGeneric() {
        ArchRule declared = noCodeUnits()
                .should()
                .declareThrowableOfType(Exception.class)
                .orShould()
                .declareThrowableOfType(Throwable.class);

        check(declared, WRITTEN);
        check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS, WRITTEN);
    }

    @Test
    void output_goesTo_theLogOrTheCommandLine() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, WRITTEN);
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING, WRITTEN);
    }

    @Test
    void parts_areGiven_toConstructors() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION, WRITTEN);
    }

    @Test
    void packages_areNullMarked() {
        Set<JavaPackage> packages = WRITTEN.stream().map(JavaClass::getPackage).collect(toSet());

        assertThat(packages)
                .isNotEmpty()
                .filteredOn(present -> !present.isAnnotatedWith(NullMarked.class))
                .isEmpty();
    }

    @Test
    void events_areRecords_inTheFileOfTheirInterface() {
        ArchRule rule = classes()
                .that()
                .implement(RegistryEvent.class)
                .should()
                .beRecords()
                .andShould()
                .beNestedClasses();

        check(rule, WRITTEN);
    }

    @Test
    void bodies_areRecords() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(within("http.body"))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords();

        check(rule, WRITTEN);
    }

    @Test
    void tests_arePackagePrivate_andNamedAsTests() {
        ArchRule rule = classes()
                .that(describe("have tests", HouseRulesTest::hasTests))
                .and()
                .haveSimpleNameNotEndingWith("Contract")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveNameMatching(".*(Test|IT)(\\$.*)?");

        check(rule, CodeBase.tests());
    }

    /** The tests that every adapter of a port runs, in its own module. */
    @Test
    void contracts_areAbstract() {
        ArchRule rule = classes()
                .that(describe("have tests", HouseRulesTest::hasTests))
                .and()
                .haveSimpleNameEndingWith("Contract")
                .should()
                .haveModifier(ABSTRACT);

        check(rule, CodeBase.tests());
    }

    /** A state that cannot be is a fault of ours, and so is an object that is put together wrongly. */
    private static boolean makesOtherRefusal(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        return made.isAssignableTo(Exception.class)
                && !made.isEquivalentTo(IllegalStateException.class)
                && !(made.isEquivalentTo(IllegalArgumentException.class)
                        && call.getOrigin().isConstructor());
    }

    private static boolean hasTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(TESTABLE));
    }

    private static boolean changes(JavaField field) {
        return !field.getModifiers().contains(FINAL) && !field.getModifiers().contains(STATIC);
    }
}
