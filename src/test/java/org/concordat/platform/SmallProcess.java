package org.concordat.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link SmallApplication} in a JVM of its own. */
final class SmallProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final Path output;

    private SmallProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static SmallProcess start(Path home, Path programs) throws IOException {
        Path output = Files.createTempFile("small", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dspring.devtools.restart.enabled=false",
                "-cp",
                System.getProperty("java.class.path"),
                SmallApplication.class.getName(),
                "--spring.datasource.hikari.minimum-idle=1", // no connection on its way while the pool closes
                "--concordat.home=" + home,
                "--concordat.database.programs=" + programs));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new SmallProcess(process, output);
    }

    SmallProcess awaitReady() {
        await().atMost(PATIENCE)
                .failFast("it ended before it was ready", () -> !process.isAlive())
                .until(() -> output().contains(SmallApplication.READY));
        return this;
    }

    int awaitEnd() throws InterruptedException {
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    long pid() {
        return process.pid();
    }

    void terminate() {
        process.destroy(); // SIGTERM
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(); // SIGKILL
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
