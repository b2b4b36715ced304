package io.btcpaytracker.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/** Entity tags of files in the jar, which cannot change while the process lives. */
final class ContentTags {
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** Weak, because the server may compress on the way. */
  String of(Resource file) {
    return known.computeIfAbsent(file.getDescription(), _ -> "W/\"" + digest(file) + '"');
  }

  private static String digest(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return DigestUtils.md5DigestAsHex(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
