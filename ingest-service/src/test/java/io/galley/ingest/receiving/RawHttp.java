package io.galley.ingest.receiving;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends just what it is told, as proper clients would not. */
final class RawHttp {
    private static final int READ_LIMIT_MS = 20_000;

    private RawHttp() {}

    static Socket connect(int port) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(READ_LIMIT_MS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends the text with HTTP's line ends, and reads until the server closes. */
    static String exchange(int port, String request) throws IOException {
        try (Socket socket = connect(port)) {
            write(socket, request);
            return readToEnd(socket);
        }
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    static String readToEnd(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
