package io.kafkarest.acceptance.cases;

import java.util.List;

/** What happens in a case, one after the other. */
sealed interface Step {

    /** Something that is done or checked beside the proxy, such as making a topic. */
    record Directive(String name, String arguments) implements Step {}

    /** A request and what its answer must be. */
    record Request(String method, String target, List<String> headers, String body, List<Expectation> expectations)
            implements Step {}
}
