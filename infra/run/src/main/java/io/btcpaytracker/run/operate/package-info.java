/** The small tools an operator expects: status, verify, rebuild, reset, secret. */
@NullMarked
package io.btcpaytracker.run.operate;

import org.jspecify.annotations.NullMarked;
