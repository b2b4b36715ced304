/** The way to the log: clients with their options, and the topics this process needs. */
@NullMarked
package io.btcpaytracker.projector.broker;

import org.jspecify.annotations.NullMarked;
