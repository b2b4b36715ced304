/** Takes the request to forget the people of an invoice, and puts it on the log. */
@NullMarked
package io.btcpaytracker.projector.erasure;

import org.jspecify.annotations.NullMarked;
