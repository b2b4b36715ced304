package io.btcpaytracker.dashboard.feed;

/** How a viewer of the test connects. */
enum Way {
  WEB_SOCKET,
  EVENT_STREAM
}
