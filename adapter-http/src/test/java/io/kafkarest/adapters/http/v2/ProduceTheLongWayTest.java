package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;

class ProduceTheLongWayTest extends ProduceResourcesTest {

    @Override
    TestServer start() {
        return TestServer.start(Guards.throughJersey());
    }
}
