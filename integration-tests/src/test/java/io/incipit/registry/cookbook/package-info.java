/** The snippets of docs/SERIALIZERS.md, which a test compares with the page: what is compiled here is what users copy. */
@NullMarked
package io.incipit.registry.cookbook;

import org.jspecify.annotations.NullMarked;
