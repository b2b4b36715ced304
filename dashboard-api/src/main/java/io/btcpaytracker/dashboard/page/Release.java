package io.btcpaytracker.dashboard.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The page's files of this build, known by what is in them. They are served under a path that
 * changes with them, so a browser keeps them and asks for none again until there are others.
 */
record Release(String version) {
  /** Where the files lie; the same path leads to them without a version. */
  static final String ROOT = "/app/";

  private static final int VERSION_LENGTH = 12;

  static Release of(ResourcePatternResolver jars) throws IOException {
    Resource[] files = jars.getResources("classpath:static/app/**/*.*");
    Arrays.sort(files, Comparator.comparing(Resource::getDescription));
    var digest = Sha256.begin();
    for (Resource file : files) {
      digest.update(file.getContentAsByteArray());
    }
    return new Release(HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH));
  }

  String prefix() {
    return ROOT + version + "/";
  }

  /** With the version in every path to a file of the page. */
  String inside(String html) {
    return html.replace("\"" + ROOT, "\"" + prefix());
  }
}
