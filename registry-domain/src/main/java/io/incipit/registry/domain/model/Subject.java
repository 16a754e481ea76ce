// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Comparator;
import java.util.Set;

/**
 * The name under which versions of a schema follow one another.
 *
 * <p>Written {@code :.context:name}, or only {@code name} in the default context. The empty name stands for the
 * context itself.
 *
 * @param name any text; which names may be registered is asked by {@link #requireRegistrable()}
 */
public record Subject(Context context, String name) implements Comparable<Subject> {

    /** The name of the subject whose DELETE_SUBJECT key bears the id floor of a context; nothing can register it. */
    public static final String RESERVED_EMPTY = "__EMPTY";

    /** Stands in front of a name that is meant in every context. */
    public static final String EVERY_CONTEXT = ":*:";

    private static final Set<String> RESERVED = Set.of("__GLOBAL", RESERVED_EMPTY);
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::context).thenComparing(Subject::name);

    /** Reads both spellings, and {@code :.context} for the context itself; never fails. */
    public static Subject parse(String text) {
        if (!text.startsWith(":.")) {
            return new Subject(Context.DEFAULT, text);
        }
        int end = text.indexOf(':', 1);
        if (end < 0) {
            return new Subject(new Context(text.substring(1)), "");
        }
        return new Subject(new Context(text.substring(1, end)), text.substring(end + 1));
    }

    /**
     * Reads a subject as one in {@code context} speaks of it: unqualified names are in the same context. The default
     * context has no qualified spelling, so {@code :.:x} is as unqualified as {@code x}.
     */
    public static Subject parseIn(Context context, String text) {
        Subject subject = parse(text);
        return subject.isQualified() ? subject : new Subject(context, subject.name);
    }

    /** Written {@code :*:name}: a way to speak of every context in lists, and nobody's name. */
    public boolean isWildcard() {
        return !isQualified() && name.startsWith(EVERY_CONTEXT);
    }

    public boolean isQualified() {
        return !context.isDefault();
    }

    /**
     * Lets pass what may hold schemas.
     *
     * @throws RegistryException INVALID_SUBJECT for control characters, reserved names, the global context, and the empty
     *     name in the default context, for which the log has no key
     */
    public void requireRegistrable() {
        requireConfigurable();
        boolean nameless = name.isEmpty() && context.isDefault();
        if (nameless || context.isGlobal()) {
            throw RegistryException.invalidSubject(asSent());
        }
    }

    /**
     * Lets pass what has a name of its own.
     *
     * @throws RegistryException INVALID_SUBJECT for the empty name, and for the star that some take for every subject
     */
    public void requireName() {
        if (name.isEmpty() || name.equals("*")) {
            throw RegistryException.invalidSubject(asSent());
        }
    }

    /** The only way to name the empty subject of the default context in a path. */
    private String asSent() {
        return name.isEmpty() && context.isDefault() ? ":.:" : toString();
    }

    /**
     * Lets pass what may have a configuration or a mode.
     *
     * @throws RegistryException INVALID_SUBJECT for control characters, reserved names, and names that would be read as
     *     another subject's
     */
    public void requireConfigurable() {
        boolean mistakable = isWildcard() || !parse(toString()).equals(this);
        if (mistakable || RESERVED.contains(name) || toString().chars().anyMatch(Character::isISOControl)) {
            throw RegistryException.invalidSubject(toString());
        }
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return context.prefix() + name;
    }
}
