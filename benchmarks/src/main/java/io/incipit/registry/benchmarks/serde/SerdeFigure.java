// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.serde;

import io.incipit.registry.benchmarks.Comparison;
import io.incipit.registry.benchmarks.Figure;
import io.incipit.registry.benchmarks.Reading;
import io.incipit.registry.benchmarks.data.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Serializing or deserializing with some threads; JMH runs it, each reading in a JVM of its own. */
public final class SerdeFigure implements Figure {

    /** Ours and bare take turns, so that a busy minute of the machine meets both. */
    private static final int ROUNDS = 2;

    /** With {@code -Xbatch} this settles also where the compiler has to wait for a processor. */
    private static final int WARM_UPS = 4;

    /** Avro fills no class that it was not told to trust. */
    private static final String TRUSTING = "org.apache.avro.SERIALIZABLE_PACKAGES";

    private static final String TRUSTED = Order.class.getPackageName();

    private final String name;
    private final Class<?> benchmark;
    private final int threads;

    private SerdeFigure(String name, Class<?> benchmark, int threads) {
        this.name = name;
        this.benchmark = benchmark;
        this.threads = threads;
    }

    /** Lets Avro fill the sample classes in this JVM; to be called before Avro is used. */
    public static void trustSamples() {
        System.setProperty(TRUSTING, TRUSTED);
    }

    /** Both directions, with one thread and with four. */
    public static List<Figure> all() {
        return Stream.of(1, 4)
                .<Figure>flatMap(threads -> Stream.of(
                        new SerdeFigure("serialize-" + threads, SerializeBenchmark.class, threads),
                        new SerdeFigure("deserialize-" + threads, DeserializeBenchmark.class, threads)))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Comparison> measure(int seconds) {
        return Stream.of(Sample.values())
                .map(sample -> compare(sample, seconds))
                .toList();
    }

    private Comparison compare(Sample sample, int seconds) {
        List<Reading> incipit = new ArrayList<>();
        List<Reading> bare = new ArrayList<>();
        IntStream.range(0, ROUNDS).forEach(round -> {
            incipit.add(read("incipit", sample, seconds));
            bare.add(read("bare", sample, seconds));
        });
        String title = name + (threads == 1 ? " thread, " : " threads, ") + sample.title();
        return new Comparison(title.replace('-', ' '), Reading.mean(incipit), Reading.mean(bare));
    }

    private Reading read(String method, Sample sample, int seconds) {
        Options options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\." + method + "$")
                .param("sample", sample.name())
                .threads(threads)
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .jvmArgsAppend("-Xms256m", "-Xmx256m", "-Xbatch", "-D" + TRUSTING + "=" + TRUSTED)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            RunResult run = new Runner(options).runSingle();
            return new Reading(
                    run.getPrimaryResult().getScore(),
                    score(run, CpuProfiler.CPU) / TimeUnit.MICROSECONDS.toNanos(1),
                    score(run, "gc.alloc.rate.norm"),
                    Double.NaN,
                    Double.NaN);
        } catch (RunnerException e) {
            throw new IllegalStateException("The benchmark " + name + " did not run", e);
        }
    }

    private static double score(RunResult run, String name) {
        return Objects.requireNonNull(run.getSecondaryResults().get(name)).getScore();
    }
}
