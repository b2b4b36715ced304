package io.btcpaytracker.dashboard.openapi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** What the sources say about their types and the parts of their records, in their own comments. */
final class SourceWords {
  private static final Path SOURCES = Path.of("src/main/java");

  private final Map<String, String> comments = new HashMap<>();

  static SourceWords read() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(SOURCES)) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      SourceWords words = new SourceWords();
      DocTrees docs = DocTrees.instance(task);
      task.parse().forEach(unit -> words.take(unit, docs));
      return words;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Of a type: the comment without its tags, in one line. */
  Optional<String> of(Class<?> type) {
    return comment(type)
        .map(text -> oneLine(text.split("(?m)^\\s*@", 2)[0]))
        .filter(text -> !text.isEmpty());
  }

  /** Of a part of a record: what its {@code @param} says. */
  Optional<String> of(Class<?> type, String part) {
    return comment(type).stream()
        .flatMap(text -> Stream.of(text.split("(?m)^\\s*@")).skip(1))
        .filter(tag -> tag.matches("(?s)param " + part + "\\s.*"))
        .map(tag -> oneLine(tag.substring("param ".length() + part.length())))
        .findFirst()
        .filter(text -> !text.isEmpty());
  }

  private Optional<String> comment(Class<?> type) {
    return Optional.ofNullable(comments.get(type.getName()));
  }

  private static String oneLine(String comment) {
    return comment.replaceAll("\\{@\\w+\\s+([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
  }

  /** Names are built on the way down: a type's own after that of the type around it. */
  private void take(CompilationUnitTree unit, DocTrees docs) {
    new TreePathScanner<Object, String>() {
      @Override
      public Object visitClass(ClassTree type, String around) {
        String name = around + type.getSimpleName();
        String comment = docs.getDocComment(getCurrentPath());
        if (comment != null) {
          comments.put(name, comment);
        }
        return super.visitClass(type, name + "$");
      }
    }.scan(new TreePath(unit), unit.getPackageName() + ".");
  }
}
