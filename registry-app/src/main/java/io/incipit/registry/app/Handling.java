// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** What the server does with a property that the existing servers know. */
enum Handling {

    /** Has its meaning here. */
    SUPPORTED,

    /** Has no effect here, and loses nobody anything: named in one line of information. */
    IGNORED,

    /** Has no effect yet, and somebody may miss it though nothing is opened: named in one warning. */
    LATER,

    /** Would break what correct answers rest on: the server's own value stands, and one warning says so. */
    OVERRULED,

    /** Protects something and is not supported yet: the server does not start unless the value protects nothing. */
    PROTECTIVE
}
