package org.concordat.assessment.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.concordat.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scanner that speaks the protocol of ClamAV's daemon. When it does not answer, nothing comes in. */
final class ClamAv implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);

    private static final int PATIENCE = 30_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;

    private final String host;
    private final int port;

    /** @param address host and port, such as {@code localhost:3310} */
    ClamAv(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("concordat.virus-scanner is no host and port: " + address);
        }
        host = address.substring(0, colon);
        port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public void scan(Path file) {
        String answer;
        try {
            answer = ask(file);
        } catch (IOException silent) {
            LOG.warn("The virus scanner at {}:{} does not answer: {}", host, port, silent.getMessage());
            throw Refusal.of("file", "evidence.file.scanner-silent");
        }
        if (answer.endsWith("FOUND")) {
            throw Refusal.of("file", "evidence.file.virus");
        }
        if (!answer.endsWith("OK")) {
            LOG.warn("The virus scanner at {}:{} says: {}", host, port, answer);
            throw Refusal.of("file", "evidence.file.scanner-silent");
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[CHUNK];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
