package io.btcpaytracker.stack;

/** A database of one test class: where its tests write, and where they read it again. */
public record TestDatabase(
    String name, String primaryUrl, String standbyUrl, String user, String password) {}
