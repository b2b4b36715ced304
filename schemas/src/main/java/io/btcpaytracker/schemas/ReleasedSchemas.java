package io.btcpaytracker.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** Every schema version ever released, read from the jar (see {@code avro/released.tsv}). */
public final class ReleasedSchemas {
  private static final List<ReleasedSchema> ALL = load();
  private static final Map<Integer, ReleasedSchema> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(ReleasedSchema::id, Function.identity()));

  private ReleasedSchemas() {}

  /** All released versions in order of id. */
  public static List<ReleasedSchema> all() {
    return ALL;
  }

  /**
   * The schema a value was written with.
   *
   * @throws UnknownSchemaException when no release has this id
   */
  public static Schema byId(int id) {
    ReleasedSchema released = BY_ID.get(id);
    if (released == null) {
      throw new UnknownSchemaException(
          "schema id %d is unknown (expected one of %s); the writer is newer than this reader or not ours"
              .formatted(id, BY_ID.keySet().stream().sorted().toList()));
    }
    return released.schema();
  }

  /**
   * The id under which this schema was released. Compared in Avro's canonical form, because
   * generated classes carry Java properties the file does not have; of equals the newest.
   *
   * @throws UnknownSchemaException when it was never released
   */
  public static int idOf(Schema schema) {
    String canonical = SchemaNormalization.toParsingForm(schema);
    return ALL.stream()
        .filter(r -> SchemaNormalization.toParsingForm(r.schema()).equals(canonical))
        .max(Comparator.comparingInt(ReleasedSchema::version))
        .map(ReleasedSchema::id)
        .orElseThrow(() ->
            new UnknownSchemaException(
                "schema %s is not released as it stands; add it to avro/released.tsv as a new version"
                    .formatted(schema.getFullName())));
  }

  /** The exact bytes of a released file, as published to downstream teams. */
  public static byte[] fileOf(ReleasedSchema released) {
    return read(released.file());
  }

  private static List<ReleasedSchema> load() {
    return new String(read("released.tsv"), UTF_8)
        .lines()
        .skip(1)
        .map(ReleasedSchemas::parse)
        .toList();
  }

  private static ReleasedSchema parse(String line) {
    String[] columns = line.split("\t", -1);
    String file = columns[3];
    Schema schema = new Schema.Parser().parse(new String(read(file), UTF_8));
    return new ReleasedSchema(
        Integer.parseInt(columns[0]),
        columns[1],
        Integer.parseInt(columns[2]),
        file,
        columns[4],
        schema);
  }

  private static byte[] read(String file) {
    try (InputStream in = ReleasedSchemas.class.getResourceAsStream("/avro/" + file)) {
      if (in == null) {
        throw new IllegalStateException("schema file /avro/%s is not in the jar".formatted(file));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
