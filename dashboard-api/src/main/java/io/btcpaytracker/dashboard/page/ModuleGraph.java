package io.btcpaytracker.dashboard.page;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * Which modules a page needs before it can run, found by following the static imports. Named in the
 * page's head they are all asked for at once; without that the browser would find them one level of
 * imports after the other.
 */
record ModuleGraph(Files files, ImportMap libraries) {
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:import|from)\\s*[\"']([\\w@./-]+)[\"']");

  /** The text served at a path. */
  @FunctionalInterface
  interface Files {
    String at(String path);
  }

  /** The module itself first. */
  SequencedSet<String> of(String entry) {
    SequencedSet<String> found = new LinkedHashSet<>();
    follow(entry, found);
    return found;
  }

  private void follow(String path, SequencedSet<String> found) {
    if (found.add(path)) {
      IMPORT
          .matcher(files.at(path))
          .results()
          .map(named -> resolved(path, named.group(1)))
          .forEach(next -> follow(next, found));
    }
  }

  private String resolved(String from, String name) {
    return name.startsWith(".") ? URI.create(from).resolve(name).getPath() : libraries.pathOf(name);
  }
}
