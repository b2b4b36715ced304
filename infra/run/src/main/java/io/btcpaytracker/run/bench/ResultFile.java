package io.btcpaytracker.run.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a measurement leaves behind: its figures as JSON. */
public final class ResultFile {
  private ResultFile() {}

  public static void write(Path file, Object result) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), result);
  }
}
