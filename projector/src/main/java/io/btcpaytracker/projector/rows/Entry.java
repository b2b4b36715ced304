package io.btcpaytracker.projector.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.RedrivenLetter;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.RejectedDelivery;
import io.btcpaytracker.sources.PersonalReading;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of one of the topics, decoded. Each moves the position of its partition. */
sealed interface Entry {
  ConsumerRecord<byte[], byte[]> record();

  /**
   * Of invoice-events or store-events.
   *
   * @param told what was read from the body, by who has done so already
   */
  record Event(
      ConsumerRecord<byte[], byte[]> record, InvoiceEvent event, @Nullable PersonalReading told)
      implements Entry {
    Event(ConsumerRecord<byte[], byte[]> record, InvoiceEvent event) {
      this(record, event, null);
    }
  }

  record State(ConsumerRecord<byte[], byte[]> record, InvoiceState state) implements Entry {

    /** Offset of the event that had this record written. */
    long eventOffset() {
      Header repeated = record.headers().lastHeader(EventHeaders.REPEATED_EVENT);
      return repeated == null
          ? state.getLogOffset()
          : Long.parseLong(new String(repeated.value(), UTF_8));
    }
  }

  record Rejection(ConsumerRecord<byte[], byte[]> record, RejectedDelivery rejected)
      implements Entry {}

  record GivenUp(ConsumerRecord<byte[], byte[]> record, DeadLetter letter) implements Entry {}

  /** The note that a letter's record was given to the system again. */
  record Redriven(ConsumerRecord<byte[], byte[]> record, RedrivenLetter note) implements Entry {}

  /** Nothing for the rows. */
  record Blank(ConsumerRecord<byte[], byte[]> record) implements Entry {}

  /** Not to be decoded, now or later. */
  record Poison(ConsumerRecord<byte[], byte[]> record, String cause) implements Entry {}

  default TopicPartition partition() {
    return new TopicPartition(record().topic(), record().partition());
  }
}
