// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    final AtomicInteger loads = new AtomicInteger();

    @Test
    void get_moreKeysThanRoom_forgetsSomeButNotTheNewest() {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(3);

        IntStream.range(0, 100).forEach(key -> cache.get(key, this::load));
        IntStream.range(0, 100).forEach(key -> cache.get(key, this::load));

        assertThat(loads).hasValueBetween(100 + 97, 200);
        assertThat(cache.get(99, this::load)).isEqualTo(99);
    }

    @Test
    void get_failedLoad_isTriedAgain() {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(3);

        assertThatThrownBy(() -> cache.get(1, key -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(cache.get(1, this::load)).isEqualTo(1);
    }

    @Test
    void get_manyThreadsOneKey_loadOnce() throws Exception {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(3);
        CountDownLatch start = new CountDownLatch(8);
        Callable<Integer> get = () -> {
            start.countDown();
            start.await();
            return cache.get(1, this::load);
        };

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> found = threads.invokeAll(List.of(get, get, get, get, get, get, get, get));
        threads.shutdown();

        for (Future<Integer> one : found) {
            assertThat(one.get()).isEqualTo(1);
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void get_loaderOfAnotherIsInterrupted_loadsItself() throws Exception {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(3);
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        FutureTask<Integer> interrupted = new FutureTask<>(() -> cache.get(1, key -> waiting(loading, never)));
        FutureTask<Integer> other = new FutureTask<>(() -> cache.get(1, this::load));
        Thread first = started(interrupted);
        loading.await();
        Thread second = started(other);
        awaitState(second, Thread.State.WAITING);

        first.interrupt();

        assertThat(other.get()).isEqualTo(1);
        assertThatThrownBy(interrupted::get).hasMessageContaining("stopped");
    }

    @Test
    void get_interruptedWhileAnotherLoads_givesUpTheWait() throws Exception {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(3);
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        FutureTask<Integer> loader = new FutureTask<>(() -> cache.get(1, key -> waiting(loading, end)));
        started(loader);
        loading.await();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> cache.get(1, this::load)).isInstanceOf(RegistryClientException.class);
        assertThat(Thread.interrupted()).isTrue();
        end.countDown();
        assertThat(loader.get()).isEqualTo(1);
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work, "caller");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitState(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    private Integer waiting(CountDownLatch loading, CountDownLatch end) {
        loading.countDown();
        try {
            end.await();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    private Integer load(Integer key) {
        loads.incrementAndGet();
        return key;
    }
}
