/** What happens to every request before a resource sees it. */
@NullMarked
package io.kafkarest.adapters.http.filter;

import org.jspecify.annotations.NullMarked;
