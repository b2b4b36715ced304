package io.btcpaytracker.projector.stream;

import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * A state that has grown beyond what a record can hold must not stop its partition. The event that
 * did it becomes a dead letter; the invoice's last state that fitted stays on the topic. Everything
 * else that keeps a record from being written can be tried again.
 */
public final class TooLongToDeadLetter implements ProductionExceptionHandler {
  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    boolean isOfUse = !record.topic().equals(Topics.PROJECTOR_DEAD_LETTERS);
    return exception instanceof RecordTooLargeException && isOfUse
        ? Response.resume(List.of(deadLetter(context, record, exception)))
        : Response.fail();
  }

  private static ProducerRecord<byte[], byte[]> deadLetter(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    var letter =
        new DeadLetter(
            DeadLetter.Station.FOLD,
            "the state of its invoice is too long for %s: %s"
                .formatted(record.topic(), exception.getMessage()),
            new LogPlace(context.topic(), context.partition(), context.offset()));
    return new ProducerRecord<>(
        Topics.PROJECTOR_DEAD_LETTERS,
        null,
        null,
        context.sourceRawKey(),
        context.sourceRawValue(),
        letter.addTo(new RecordHeaders(context.headers())));
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // Nothing to be set.
  }
}
