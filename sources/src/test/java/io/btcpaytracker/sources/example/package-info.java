/** A whole source in one small file: what a new folder beside {@code btcpay} starts from. */
@NullMarked
package io.btcpaytracker.sources.example;

import org.jspecify.annotations.NullMarked;
