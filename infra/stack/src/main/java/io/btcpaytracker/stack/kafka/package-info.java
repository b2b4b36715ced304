/** One Kafka broker inside this JVM, with data that survives it. */
@NullMarked
package io.btcpaytracker.stack.kafka;

import org.jspecify.annotations.NullMarked;
