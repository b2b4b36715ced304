package io.btcpaytracker.sources;

import java.util.List;
import java.util.Optional;

/**
 * A system that tells us about payments by webhook. An implementation is found by {@link
 * java.util.ServiceLoader}: annotate it with {@code @AutoService(WebhookSource.class)} and put it
 * in a package of its own; nothing else has to be touched.
 *
 * <p>Implementations are stateless, thread safe, never throw for what a stranger can send, and
 * never reach outside (no network, clock, files).
 */
public interface WebhookSource {

  /** The kind of source, as it stands in paths, settings and on the topic, e.g. {@code btcpay}. */
  String name();

  /**
   * Checks the signature over the exact bytes against each secret in constant time.
   *
   * @param secrets those valid now (current, and previous during a rotation); at least one
   */
  Verdict verify(Delivery delivery, List<Secret> secrets);

  /**
   * Reads head and fact from a body, genuine or replayed from the log; unknown types and fields
   * pass.
   */
  Reading read(byte[] body);

  /**
   * As {@link #read}, and in the same pass over the bytes what they tell about people. A source
   * whose bodies tell nothing of the kind leaves it at this.
   */
  default PersonalReading readWithPersonalData(byte[] body) {
    return new PersonalReading(read(body), Optional.empty());
  }
}
