// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.corpus.Playback.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the whole corpus against Incipit, each scenario on an empty registry.
 *
 * <p>What may differ stands in the table of {@code docs/COMPATIBILITY.md}, on purpose, and in {@code
 * corpus-pending.txt}, for the time being. All differences, known or not, go to {@code target/corpus-differences.txt};
 * those where the reference itself answered badly to {@code target/corpus-notes.txt}. With the system property {@code
 * incipit.corpus.write} the list of what is pending is written to the file that it names, as it would have to be.
 */
class CorpusIT {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final int SHOWN_COMPLAINTS = 20;
    static final List<Playback> PLAYED = new CopyOnWriteArrayList<>();

    static final PendingList PENDING = PendingList.fromResources();
    static final Deviations DEVIATIONS = Deviations.fromPage();

    static List<Scenario> scenarios() {
        return Corpus.fromResources().scenarios();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void play_scenario_answersAsRecorded(Scenario scenario) {
        Playback playback = new ScenarioPlayer(CorpusEnvironment.registries(), PATIENCE).play(scenario);
        PLAYED.add(playback);

        List<String> complaints = new ArrayList<>(DEVIATIONS.complaints(playback));
        complaints.addAll(PENDING.complaints(DEVIATIONS.forgiving(playback)));

        assertThat(complaints)
                .overridingErrorMessage(() -> scenario.name() + "\n" + shown(complaints))
                .isEmpty();
    }

    @AfterAll
    static void writeNotes() throws IOException {
        Files.writeString(Path.of("target", "corpus-notes.txt"), lines(Playback::notes));
        Files.writeString(Path.of("target", "corpus-differences.txt"), lines(Playback::failures));
    }

    private static String lines(Function<Playback, List<Outcome>> choice) {
        return PLAYED.stream()
                .flatMap(playback -> choice.apply(playback).stream()
                        .map(outcome -> playback.scenario().name() + " " + outcome))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @AfterAll
    static void writePendingList() throws IOException {
        String file = System.getProperty("incipit.corpus.write", "");
        if (!file.isEmpty()) {
            List<Playback> forgiven = PLAYED.stream().map(DEVIATIONS::forgiving).toList();
            Files.writeString(Path.of(file), PENDING.updated(forgiven));
        }
    }

    private static String shown(List<String> complaints) {
        String first = complaints.stream().limit(SHOWN_COMPLAINTS).collect(Collectors.joining("\n"));
        int more = complaints.size() - SHOWN_COMPLAINTS;
        return more > 0 ? first + "\nand %d more".formatted(more) : first;
    }
}
