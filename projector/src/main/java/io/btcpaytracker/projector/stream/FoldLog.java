package io.btcpaytracker.projector.stream;

import io.btcpaytracker.fold.invoice.Outcome.Moved;
import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.avro.EventEffect;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Counts each decision of the fold and tells it: what is usual at DEBUG, what is not at WARN. */
final class FoldLog {
  private static final Logger log = LoggerFactory.getLogger(FoldLog.class);

  private final StreamMeters meters;

  FoldLog(StreamMeters meters) {
    this.meters = meters;
  }

  void tell(String invoice, RecordMetadata place, Folding folding) {
    switch (folding) {
      case Folding.Folded(var state, var outcome) -> {
        EventEffect effect = state.getEffects().getLast();
        switch (outcome) {
          case Moved _ -> meters.moved(effect.getFromStatus(), effect.getToStatus());
          case Unchanged(_, var why) -> meters.unchanged(why.kind());
        }
        tell(invoice, place, effect.getOutcome().name(), effect.getReason());
      }
      case Folding.Repeated _ -> {
        meters.repeated();
        tell(invoice, place, "Repeated", "folded before a restart");
      }
      case Folding.Refused _ -> {
        // Told as a dead letter.
      }
    }
  }

  private static void tell(String invoice, RecordMetadata place, String outcome, String reason) {
    log.atDebug()
        .addKeyValue("invoice", invoice)
        .addKeyValue("partition", place.partition())
        .addKeyValue("offset", place.offset())
        .addKeyValue("reason", reason)
        .log(outcome);
  }

  void tell(DeadLetter letter) {
    meters.deadLettered();
    log.atLevel(Level.WARN)
        .addKeyValue("partition", letter.place().partition())
        .addKeyValue("offset", letter.place().offset())
        .addKeyValue("reason", letter.cause())
        .log("event dead-lettered");
  }
}
