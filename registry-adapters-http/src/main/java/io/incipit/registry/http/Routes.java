// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.List;

/** The routes of one group of resources. */
interface Routes {

    List<Route> routes();
}
