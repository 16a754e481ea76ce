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

    private Integer load(Integer key) {
        loads.incrementAndGet();
        return key;
    }
}
