package io.btcpaytracker.run.simulator.shop;

import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** What is to be paid, and what the shop system says about it. */
public record Order(BigDecimal amount, ObjectNode metadata) {}
