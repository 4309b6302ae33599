package io.kafkarest.adapters.http.body;

/** Lets fuzz targets of other packages have what Guice makes. */
public final class FuzzedBodies {

    private FuzzedBodies() {}

    /** A reader as the proxy has it. */
    public static JsonBodies reader() {
        return new JsonBodies();
    }
}
