package nl.zorgvuldig.platform.mail.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server for one connection, that answers as told and otherwise yes, and repeats what it
/// heard.
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> replies;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedMailServer(Map<String, String> replies) throws IOException {
        this.replies = replies;
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// The lines that came in.
    List<String> heard() {
        return heard;
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 here");
            boolean data = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                if (data && !line.equals(".")) {
                    continue;
                }
                String command = line.split(" ")[0].replaceFirst("[:].*", "");
                data = command.equals("DATA");
                say(client, replies.getOrDefault(command, data ? "354 go on" : "250 yes"));
                if (command.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the postman went away
        }
    }

    private static void say(Socket client, String reply) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
