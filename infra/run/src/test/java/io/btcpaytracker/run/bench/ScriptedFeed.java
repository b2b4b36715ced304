package io.btcpaytracker.run.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** A WebSocket server for one viewer, who gets these frames and nothing else. */
public final class ScriptedFeed implements AutoCloseable {
  private static final String WEBSOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int FIRST_TEXT = 0x01;
  private static final int LAST_PART = 0x80;

  /** Length that says: the true length follows in two bytes. */
  private static final int LONG = 126;

  private final ServerSocket server;
  private final Thread thread;

  public ScriptedFeed(List<String> frames) throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    thread = Thread.ofVirtual().start(() -> serve(frames));
  }

  public URI address() {
    return URI.create("ws://localhost:%d/ws/events".formatted(server.getLocalPort()));
  }

  @Override
  public void close() throws IOException {
    server.close();
    thread.interrupt();
  }

  private void serve(List<String> frames) {
    try (Socket viewer = server.accept()) {
      DataOutputStream out = new DataOutputStream(viewer.getOutputStream());
      var in = new BufferedReader(new InputStreamReader(viewer.getInputStream(), ISO_8859_1));
      out.write(welcome(in).getBytes(ISO_8859_1));
      for (String frame : frames) {
        // Every text in two parts, as a server may do that.
        int middle = frame.length() / 2;
        part(out, FIRST_TEXT, frame.substring(0, middle));
        part(out, LAST_PART, frame.substring(middle));
      }
      while (in.read() >= 0) {
        // Until the viewer goes.
      }
    } catch (IOException | GeneralSecurityException _) {
      // The viewer notices.
    }
  }

  private static String welcome(BufferedReader in) throws IOException, GeneralSecurityException {
    String key = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)) {
        key = line.substring(18).strip();
      }
    }
    byte[] proof = MessageDigest.getInstance("SHA-1").digest((key + WEBSOCKET).getBytes(UTF_8));
    return """
    HTTP/1.1 101 Switching Protocols\r
    Upgrade: websocket\r
    Connection: Upgrade\r
    Sec-WebSocket-Accept: %s\r
    \r
    """
        .formatted(Base64.getEncoder().encodeToString(proof));
  }

  private static void part(DataOutputStream out, int kind, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeByte(kind);
    if (bytes.length < LONG) {
      out.writeByte(bytes.length);
    } else {
      out.writeByte(LONG);
      out.writeShort(bytes.length);
    }
    out.write(bytes);
    out.flush();
  }
}
