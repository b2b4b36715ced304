package io.btcpaytracker.gateway.admission;

import static io.btcpaytracker.gateway.admission.Refusal.BROKEN;
import static io.btcpaytracker.gateway.admission.Refusal.ENCODED;
import static io.btcpaytracker.gateway.admission.Refusal.FOREIGN_STORE;
import static io.btcpaytracker.gateway.admission.Refusal.LOG_UNAVAILABLE;
import static io.btcpaytracker.gateway.admission.Refusal.METHOD;
import static io.btcpaytracker.gateway.admission.Refusal.OVERLOADED;
import static io.btcpaytracker.gateway.admission.Refusal.SIGNATURE;
import static io.btcpaytracker.gateway.admission.Refusal.TOO_LARGE;
import static io.btcpaytracker.gateway.admission.Refusal.TOO_SLOW;
import static io.btcpaytracker.gateway.admission.Refusal.UNKNOWN_SOURCE;

import io.btcpaytracker.gateway.admission.Outcome.Accepted;
import io.btcpaytracker.gateway.admission.Outcome.Refused;
import io.btcpaytracker.gateway.envelope.Arrival;
import io.btcpaytracker.gateway.envelope.Envelope;
import io.btcpaytracker.gateway.envelope.Enveloper;
import io.btcpaytracker.gateway.registry.RegisteredSource;
import io.btcpaytracker.gateway.registry.SourceRegistry;
import io.btcpaytracker.gateway.topic.Append.Acknowledged;
import io.btcpaytracker.gateway.topic.Append.NotAcknowledged;
import io.btcpaytracker.gateway.topic.EventLog;
import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Reading.Understood;
import io.btcpaytracker.sources.Verdict.Forged;
import io.btcpaytracker.sources.Verdict.Genuine;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole acceptance: raw bytes, signature, envelope, log. A verified body is never refused for
 * what stands in it, but for a store that its source does not speak for.
 */
final class Admission {
  private final SourceRegistry sources;
  private final Enveloper enveloper;
  private final EventLog eventLog;
  private final InstantSource clock;

  Admission(SourceRegistry sources, Enveloper enveloper, EventLog eventLog, InstantSource clock) {
    this.sources = sources;
    this.enveloper = enveloper;
    this.eventLog = eventLog;
    this.clock = clock;
  }

  /** Decides about one request; returns only when the log has spoken, or its time is up. */
  Outcome admit(IncomingWebhook webhook) {
    if (!webhook.method().equals("POST")) {
      return new Refused(METHOD, "send webhooks by POST; there is nothing to see here");
    }
    Optional<RegisteredSource> source =
        Optional.ofNullable(webhook.address()).flatMap(sources::find);
    if (source.isEmpty()) {
      return new Refused(UNKNOWN_SOURCE, "check the webhook's URL against the configured sources");
    }
    if (isEncoded(webhook)) {
      return new Refused(ENCODED, "send the body as it was signed, without Content-Encoding");
    }
    return switch (webhook.readBody()) {
      case Body.Whole(byte[] bytes) ->
          verified(source.get(), webhook.headers(), arrival(source.get(), webhook, bytes));
      case Body.TooLarge(int max, byte[] beginning) ->
          new Refused(TOO_LARGE, "at most %d bytes are taken".formatted(max), beginning);
      case Body.TooSlow _ -> new Refused(TOO_SLOW, "send the body at once");
      case Body.Broken _ -> new Refused(BROKEN, "the body did not arrive whole");
      case Body.NoMemory _ -> new Refused(OVERLOADED, "deliver again later");
    };
  }

  private Arrival arrival(RegisteredSource source, IncomingWebhook webhook, byte[] body) {
    return new Arrival(source.kind(), source.id(), clock.instant(), webhook.trace(), body);
  }

  private Outcome verified(
      RegisteredSource source, Map<String, List<String>> headers, Arrival arrival) {
    Delivery delivery = new Delivery(headers, arrival.body());
    return switch (source.source().verify(delivery, source.secrets())) {
      case Forged(String reason) -> new Refused(SIGNATURE, reason, arrival.body());
      case Genuine _ -> genuine(source, arrival);
    };
  }

  private Outcome genuine(RegisteredSource source, Arrival arrival) {
    Reading reading = enveloper.read(source.source(), arrival.body());
    if (reading instanceof Understood(var head, _) && !source.speaksFor(head.storeId())) {
      return new Refused(
          FOREIGN_STORE, "its storeId is not among those set for this source", arrival.body());
    }
    return appended(enveloper.seal(arrival, reading));
  }

  private Outcome appended(Envelope envelope) {
    return switch (eventLog.append(envelope)) {
      case Acknowledged place -> new Accepted(envelope, place);
      // The reason is the operator's, and in the log; the sender only has to come again.
      case NotAcknowledged _ ->
          new Refused(LOG_UNAVAILABLE, "nothing is lost: deliver again later");
    };
  }

  private static boolean isEncoded(IncomingWebhook webhook) {
    return webhook.headers().getOrDefault("content-encoding", List.of()).stream()
        .anyMatch(
            encoding -> !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"));
  }
}
