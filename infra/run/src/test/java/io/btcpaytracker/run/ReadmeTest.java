package io.btcpaytracker.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
  private static final Pattern CODE_PATH = Pattern.compile("`([\\w.-]+/[\\w./-]+)`");
  private static final Pattern COMMAND = Pattern.compile("\\./tracker((?: [a-z]+(?:-[a-z]+)*)+)");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> tree = Files.walk(ROOT)) {
      return tree
          .filter(path -> path.toString().endsWith(".md"))
          .filter(path -> !path.toString().contains("/target/"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    List<String> links =
        LINK.matcher(Files.readString(document))
            .results()
            .map(m -> m.group(1))
            .filter(link -> !link.startsWith("http"))
            .toList();

    assertThat(links)
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).as(link).exists());
  }

  @Test
  void everyPathTheReadmeNamesExists() throws IOException {
    List<String> paths =
        CODE_PATH.matcher(readme()).results().map(m -> m.group(1)).distinct().toList();

    assertThat(paths)
        .isNotEmpty()
        // Made when the system runs.
        .filteredOn(path -> !path.startsWith("data/"))
        .allSatisfy(path -> assertThat(ROOT.resolve(path)).as(path).exists());
  }

  @Test
  void everyCommandTheReadmeNamesExists() throws IOException {
    List<String> commands =
        COMMAND.matcher(readme()).results().map(m -> m.group(1).strip()).distinct().toList();

    assertThat(commands).contains("up", "test").allSatisfy(ReadmeTest::assertCommand);
  }

  @Test
  void theReadmeStaysShort() throws IOException {
    assertThat(readme().lines().count()).isBetween(80L, 150L);
  }

  private static void assertCommand(String words) throws IOException {
    String first = words.split(" ", -1)[0];
    if (Files.readString(ROOT.resolve("tracker")).contains("\n  " + first + ")\n")) {
      return;
    }
    CommandLine commandLine = TrackerCommand.commandLine();
    for (String word : words.split(" ", -1)) {
      assertThat(commandLine.getSubcommands()).as("./tracker %s", words).containsKey(word);
      commandLine = commandLine.getSubcommands().get(word);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }
}
