/** The media types of the APIs, and how answers are labelled. */
@NullMarked
package io.kafkarest.adapters.http.media;

import org.jspecify.annotations.NullMarked;
