/** Load from native clients and over HTTP for {@code benchmarks/run.sh}, and JMH benchmarks of the hot paths. */
@NullMarked
package io.kafkarest.benchmarks;

import org.jspecify.annotations.NullMarked;
