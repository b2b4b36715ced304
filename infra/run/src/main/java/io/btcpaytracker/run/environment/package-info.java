/** The settings of the whole system: environment variables, the file .env, and their defaults. */
@NullMarked
package io.btcpaytracker.run.environment;

import org.jspecify.annotations.NullMarked;
