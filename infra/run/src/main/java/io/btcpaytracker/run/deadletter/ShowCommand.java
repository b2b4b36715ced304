package io.btcpaytracker.run.deadletter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./tracker dead-letters show}. */
@Command(
    name = "show",
    sortOptions = false,
    description = "Shows everything of one dead letter. It may hold personal data.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:shown", "1:no such letter, or the broker does not answer", "2:bad usage"})
final class ShowCommand implements Callable<Integer> {
  private static final int BODY_BYTES_SHOWN = 4_096;
  private static final String FIELD = "%-11s %s%n";
  private static final String INDENTED = "  %-28s %s%n";

  @Spec private CommandSpec spec;
  @Mixin private Broker broker = new Broker();

  @Parameters(
      index = "0",
      paramLabel = "NUMBER",
      description = "As ./tracker dead-letters list says.")
  private long number;

  @Option(
      names = "--raw",
      paramLabel = "FILE",
      description = "Also writes the record's value to this file, byte for byte.")
  private @Nullable Path raw;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    return broker.ask((log, _) -> {
      ConsumerRecord<byte[], byte[]> kept = log.letter(number);
      Letter letter = Letters.in(log).of(kept);
      if (raw != null) {
        write(raw, kept);
      }
      print(letter, kept);
      return 0;
    });
  }

  private static void write(Path file, ConsumerRecord<byte[], byte[]> kept) {
    try {
      Files.write(file, kept.value() == null ? new byte[0] : kept.value());
    } catch (IOException e) {
      throw new LetterException(
          "the value cannot be written to '%s' (%s); expected a file that can be made"
              .formatted(file, e));
    }
  }

  private void print(Letter letter, ConsumerRecord<byte[], byte[]> kept) {
    PrintWriter out = spec.commandLine().getOut();
    LetterContent content = LetterContent.of(kept, letter.told().place().topic());
    if (json) {
      out.println(LetterJson.of(fields(letter, kept, content)));
    } else {
      print(out, letter, content);
    }
    out.flush();
  }

  private static Map<String, @Nullable Object> fields(
      Letter letter, ConsumerRecord<byte[], byte[]> kept, LetterContent content) {
    Map<String, @Nullable Object> fields = LetterJson.fields(letter);
    fields.put("headers", content.headers());
    fields.put("envelope", content.envelope());
    fields.put(
        "valueBase64",
        kept.value() == null ? null : Base64.getEncoder().encodeToString(kept.value()));
    return fields;
  }

  private static void print(PrintWriter out, Letter letter, LetterContent content) {
    out.printf(FIELD, "number", letter.number());
    out.printf(FIELD, "kept", letter.at());
    out.printf(FIELD, "station", letter.told().station().word());
    out.printf(FIELD, "from", letter.told().place());
    out.printf(FIELD, "key", letter.key());
    out.printf(FIELD, "cause", Printable.line(letter.told().cause()));
    out.printf(FIELD, "redriven", redriven(letter.redriven()));
    out.println("headers");
    content.headers().forEach((name, text) -> out.printf(INDENTED, name, text));
    out.printf(FIELD, "envelope", content.envelope().isEmpty() ? "cannot be decoded" : "");
    content.envelope().forEach((name, text) -> out.printf(INDENTED, name, text));
    out.printf(FIELD, "body", "%,d bytes%s".formatted(content.bodyBytes(), cut(content)));
    out.println(content.shownBody(BODY_BYTES_SHOWN));
  }

  private static String redriven(Letter.@Nullable Redriven redriven) {
    return redriven == null ? "no" : "%s to %s".formatted(redriven.at(), redriven.now());
  }

  private static String cut(LetterContent content) {
    return content.bodyBytes() <= BODY_BYTES_SHOWN
        ? ""
        : ", here the first %,d; --raw FILE writes all".formatted(BODY_BYTES_SHOWN);
  }
}
