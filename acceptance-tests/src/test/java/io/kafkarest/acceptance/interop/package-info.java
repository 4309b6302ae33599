/** The proxy beside other people's software. */
package io.kafkarest.acceptance.interop;
