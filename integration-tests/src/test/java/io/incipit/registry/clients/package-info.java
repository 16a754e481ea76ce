/** Messages that go between our serializers and the clients of other languages. */
@NullMarked
package io.incipit.registry.clients;

import org.jspecify.annotations.NullMarked;
