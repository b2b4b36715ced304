package io.btcpaytracker.projector.generation;

/** What a fold is to do now. */
public sealed interface Standing {
  /** Nobody has said yet. */
  record Unknown() implements Standing {}

  /** A switch is under way: fold nothing. */
  record Still() implements Standing {}

  record Folding(int generation, String applicationId) implements Standing {}
}
