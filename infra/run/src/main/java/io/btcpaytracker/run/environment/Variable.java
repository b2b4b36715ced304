package io.btcpaytracker.run.environment;

/**
 * Every environment variable the launcher reads, with its default (design: "The outer contract").
 * The processes read more from their application.yml; .env.example lists them all.
 */
public enum Variable {
  APP_PORT("4000"),
  GATEWAY_PORT("4001"),
  PROJECTOR_PORT("4002"),
  KAFKA_PORT("19092"),
  PRIMARY_DB_EXPOSED_PORT("15432"),
  REPLICA_DB_EXPOSED_PORT("15433"),
  PRIMARY_DB_USER("tracker"),
  PRIMARY_DB_PASS("tracker"),
  PRIMARY_DB_NAME("tracker"),
  POSTGRES_REPLICATION_USER("replicator"),
  POSTGRES_REPLICATION_PASSWORD("replicator"),
  BTCPAY_WEBHOOK_SECRET(""),
  BTCPAY_HOST(""),
  TRACKER_DATA("./data"),
  TRACKER_DEMO(""),
  TRACKER_FEED_VIEWERS("2000");

  private final String defaultValue;

  Variable(String defaultValue) {
    this.defaultValue = defaultValue;
  }

  /** Empty where there is none. */
  public String defaultValue() {
    return defaultValue;
  }
}
