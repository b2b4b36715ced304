package io.btcpaytracker.projector.rows;

import static java.util.stream.Collectors.toSet;

import io.btcpaytracker.schemas.EventKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The buyer and the metadata of each invoice, as told last. What was sent before fills a gap and
 * replaces nothing. Written only where something differs; never for an erased invoice.
 */
final class PersonRows {
  private static final String INSERT =
      """
      insert into invoice_person as p (
        store_id, invoice_id, buyer_email, buyer_name, buyer_phone, buyer_address1, buyer_address2,
        buyer_city, buyer_state, buyer_zip, buyer_country, metadata, metadata_note, log_offset)
      select
        store_id, invoice_id, buyer_email, buyer_name, buyer_phone, buyer_address1, buyer_address2,
        buyer_city, buyer_state, buyer_zip, buyer_country, metadata::jsonb, metadata_note, log_offset
      from unnest(
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
      as n (
        store_id, invoice_id, buyer_email, buyer_name, buyer_phone, buyer_address1, buyer_address2,
        buyer_city, buyer_state, buyer_zip, buyer_country, metadata, metadata_note, log_offset)
      where not exists (
        select from erased_invoice e
        where e.store_id = n.store_id and e.invoice_id = n.invoice_id)
      """;

  private static final String LEAVE = INSERT + "on conflict (store_id, invoice_id) do nothing";

  private static final String REPLACE =
      INSERT
          + """
          on conflict (store_id, invoice_id) do update set
            buyer_email = excluded.buyer_email, buyer_name = excluded.buyer_name,
            buyer_phone = excluded.buyer_phone, buyer_address1 = excluded.buyer_address1,
            buyer_address2 = excluded.buyer_address2, buyer_city = excluded.buyer_city,
            buyer_state = excluded.buyer_state, buyer_zip = excluded.buyer_zip,
            buyer_country = excluded.buyer_country, metadata = excluded.metadata,
            metadata_note = excluded.metadata_note, log_offset = excluded.log_offset
          where p.log_offset < excluded.log_offset
            and (p.buyer_email, p.buyer_name, p.buyer_phone, p.buyer_address1, p.buyer_address2,
                p.buyer_city, p.buyer_state, p.buyer_zip, p.buyer_country, p.metadata,
                p.metadata_note)
              is distinct from (excluded.buyer_email, excluded.buyer_name, excluded.buyer_phone,
                excluded.buyer_address1, excluded.buyer_address2, excluded.buyer_city,
                excluded.buyer_state, excluded.buyer_zip, excluded.buyer_country,
                excluded.metadata, excluded.metadata_note)
          """;

  private PersonRows() {}

  /**
   * @param told in the order of the log
   */
  static void write(Connection connection, List<PersonRow> told) throws SQLException {
    Set<EventKey> repeated =
        told.stream().filter(PersonRow::repeated).map(PersonRow::invoice).collect(toSet());
    // A gap is filled by what came first, also where the same batch tells it for the first time.
    write(
        connection,
        LEAVE,
        standing(told.stream().filter(row -> repeated.contains(row.invoice())).toList()));
    write(connection, REPLACE, standing(told.stream().filter(row -> !row.repeated()).toList()));
  }

  /** Of each invoice the row that stands in the end, as if each had come in a batch of its own. */
  private static List<PersonRow> standing(List<PersonRow> told) {
    Map<EventKey, PersonRow> standing = new LinkedHashMap<>();
    told.forEach(row -> standing.merge(row.invoice(), row, PersonRow::then));
    return List.copyOf(standing.values());
  }

  private static void write(Connection connection, String sql, List<PersonRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, rows)
          .text(row -> row.invoice().storeId())
          .text(row -> row.invoice().subjectId())
          .text(row -> row.buyer().email())
          .text(row -> row.buyer().name())
          .text(row -> row.buyer().phone())
          .text(row -> row.buyer().address1())
          .text(row -> row.buyer().address2())
          .text(row -> row.buyer().city())
          .text(row -> row.buyer().state())
          .text(row -> row.buyer().zip())
          .text(row -> row.buyer().country())
          .text(row -> row.data().metadata())
          .text(row -> row.data().note())
          .bigint(PersonRow::logOffset);
      statement.executeUpdate();
    }
  }
}
