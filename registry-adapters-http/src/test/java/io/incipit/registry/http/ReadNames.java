// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a query, which remembers the names that were asked for. */
final class ReadNames extends HashMap<String, List<String>> {

    private static final long serialVersionUID = 1;

    private final transient Set<String> read = new TreeSet<>();

    ReadNames(Map<String, List<String>> values) {
        super(values);
    }

    Set<String> read() {
        return read;
    }

    @Override
    public List<String> getOrDefault(Object name, List<String> otherwise) {
        read.add((String) name);
        return super.getOrDefault(name, otherwise);
    }
}
