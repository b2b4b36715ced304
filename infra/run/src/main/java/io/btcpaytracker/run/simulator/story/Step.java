package io.btcpaytracker.run.simulator.story;

import io.btcpaytracker.run.simulator.life.Happening;
import java.time.Duration;

/** Something that happens that long after the invoice was opened. */
public record Step(Duration after, Happening happening) {}
