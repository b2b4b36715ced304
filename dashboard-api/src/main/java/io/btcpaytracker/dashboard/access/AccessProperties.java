package io.btcpaytracker.dashboard.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of sign-ins, sessions and tokens.
 *
 * @param adminPassword of the first admin; empty for one made up and shown once
 * @param sessionIdle a session not used for this long is over
 * @param sessionMax a session is over after this long, used or not
 * @param tokenMax longest life of a token
 * @param passCached a session or token that was looked up is believed for this long
 * @param passGrace and for this long while no database can be asked
 * @param passesKept most sessions and tokens kept in memory
 * @param viewerRecheck how often it is looked whether viewers of the feed may still see what they
 *     see
 * @param sessionsPerAccount the oldest ends when there are more
 * @param tokensPerAccount most valid tokens of one account
 * @param hashStrength of passwords: 2^n rounds of bcrypt
 * @param hashesAtOnce most passwords checked at the same time
 * @param failuresPerMinute wrong passwords of one name from one address
 * @param failuresPerAddress wrong passwords from one address per minute
 * @param failuresPerName wrong passwords of one name per minute, from anywhere
 */
@ConfigurationProperties("tracker.access")
public record AccessProperties(
    @DefaultValue("") String adminPassword,
    @DefaultValue("12h") Duration sessionIdle,
    @DefaultValue("7d") Duration sessionMax,
    @DefaultValue("366d") Duration tokenMax,
    @DefaultValue("5s") Duration passCached,
    @DefaultValue("15m") Duration passGrace,
    @DefaultValue("10000") int passesKept,
    @DefaultValue("5s") Duration viewerRecheck,
    @DefaultValue("20") int sessionsPerAccount,
    @DefaultValue("50") int tokensPerAccount,
    @DefaultValue("12") int hashStrength,
    @DefaultValue("2") int hashesAtOnce,
    @DefaultValue("5") int failuresPerMinute,
    @DefaultValue("20") int failuresPerAddress,
    @DefaultValue("50") int failuresPerName) {

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "AccessProperties[session=%s/%s, token=%s]".formatted(sessionIdle, sessionMax, tokenMax);
  }
}
