package org.concordat.catalogue.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Framework files to try things on. */
final class Fixtures {

    private Fixtures() {}

    /** The smallest framework that has one of everything. */
    static String small() {
        return text("small.yaml");
    }

    /** What is shipped. */
    static String shipped() {
        return text("/catalogue/beyond-the-organisation.yaml");
    }

    static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String resource) {
        try (InputStream in = Fixtures.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
