// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.docs;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Code in a comment that shows how something is used: statements, or what stands outside of methods, such as classes. */
record JavadocExample(String code) {

    private static final Pattern DECLARATION =
            Pattern.compile("(@|(public|private|static|final|record) ).*", Pattern.DOTALL);

    private static final Pattern TYPE_NAME = Pattern.compile("\\b[A-Z]\\w*");

    /**
     * The source of a class with the example in it.
     *
     * @param frame what an application has around it, with places for imports, a name and the code
     * @param packages the public types that there are, and where; those that the example names are imported
     */
    String source(String frame, String className, Map<String, String> packages) {
        String imports = TYPE_NAME
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(packages::containsKey)
                .map(type -> "import " + packages.get(type) + "." + type + ";\n")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
        String members =
                DECLARATION.matcher(code).matches() ? code : "void example() throws Exception {\n" + code + "\n}";
        return frame.replace("/* imports */", imports)
                .replace("/* name */", className)
                .replace("/* example */", members);
    }
}
