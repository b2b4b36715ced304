package io.btcpaytracker.dashboard.access.pass;

import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Caller.Credential;
import io.btcpaytracker.dashboard.access.Caller.Way;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.NodeName;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whose cookie or token that is. The primary is asked, so that what was just made or revoked
 * counts; while it is away the standby's word is good, and while both are away what was known
 * moments ago. Nobody who was unknown before becomes known by an outage.
 */
public final class Passes {
  private static final Logger log = LoggerFactory.getLogger(Passes.class);
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final ReadModel reads;
  private final WriteModel writes;
  private final PassCache cache;
  private final AccessProperties settings;
  private final InstantSource clock;

  Passes(ReadModel reads, WriteModel writes, AccessProperties settings, InstantSource clock) {
    this.reads = reads;
    this.writes = writes;
    this.settings = settings;
    this.clock = clock;
    cache = new PassCache(settings.passesKept());
  }

  /**
   * The caller who has this cookie.
   *
   * @throws NodeAwayException when that cannot be known now
   */
  public Optional<Caller> bySession(String secret) {
    return caller(Way.SESSION, Secrets.hash(secret));
  }

  /**
   * The program that has this token.
   *
   * @throws NodeAwayException when that cannot be known now
   */
  public Optional<Caller> byToken(String token) {
    return Token.isOne(token) ? caller(Way.TOKEN, Secrets.hash(token)) : Optional.empty();
  }

  /** Whether someone who was let in may stay, with the same limits as then. */
  public boolean mayStay(Caller caller) {
    if (caller.credential().isEmpty()) {
      return true;
    }
    byte[] hash = HexFormat.of().parseHex(caller.credential().get().hash());
    try {
      return pass(caller.way(), hash, clock.instant())
          .map(Pass::caller)
          .filter(now -> now.rights().containsAll(caller.rights()))
          .filter(now -> now.stores().equals(caller.stores()))
          .isPresent();
    } catch (NodeAwayException | TooSlowException _) {
      return false;
    }
  }

  /** What was known of anybody may have changed. */
  public void forgetAll() {
    cache.clear();
  }

  private Optional<Caller> caller(Way way, byte[] hash) {
    Instant now = clock.instant();
    Optional<Pass> pass = pass(way, hash, now);
    pass.filter(good -> !now.isBefore(good.usedAt().plus(USE_NOTED_EVERY)))
        .ifPresent(good -> noteUse(keyOf(way, hash), good, now));
    return pass.map(Pass::caller);
  }

  private static String keyOf(Way way, byte[] hash) {
    return way + HexFormat.of().formatHex(hash);
  }

  private Optional<Pass> pass(Way way, byte[] hash, Instant now) {
    String key = keyOf(way, hash);
    Optional<PassCache.Known> known = cache.get(key);
    if (known.filter(k -> k.isFresh(now, settings.passCached())).isPresent()) {
      return known.map(PassCache.Known::pass).filter(pass -> pass.isGoodAt(now));
    }
    try {
      Optional<Pass> found = asked(way, hash);
      found.ifPresentOrElse(pass -> cache.put(key, pass, now), () -> cache.remove(key));
      return found.filter(pass -> pass.isGoodAt(now));
    } catch (NodeAwayException | TooSlowException e) {
      return Optional.of(
          known
              .filter(k -> k.isFresh(now, settings.passGrace()))
              .map(PassCache.Known::pass)
              .filter(pass -> pass.isGoodAt(now))
              .orElseThrow(() -> e));
    }
  }

  private Optional<Pass> asked(Way way, byte[] hash) {
    try {
      return asked(NodeName.PRIMARY, way, hash);
    } catch (NodeAwayException | TooSlowException e) {
      log.debug("asking the standby who that is: {}", e.getMessage());
      return asked(NodeName.REPLICA, way, hash);
    }
  }

  private Optional<Pass> asked(NodeName node, Way way, byte[] hash) {
    return reads.askNode(
        node,
        client -> {
          var queries = new PassQueries(client, settings.sessionIdle());
          return way == Way.SESSION ? queries.session(hash) : queries.token(hash);
        });
  }

  /**
   * Once a minute: a write per request would be the most expensive part of reading. When it fails
   * it is not tried again before the pass is looked up anew.
   */
  private void noteUse(String key, Pass pass, Instant now) {
    Credential credential = pass.caller().credential().orElseThrow();
    cache.replace(key, pass.usedAt(now));
    try {
      writes.change(client -> new PassRows(client).used(pass.caller().way(), credential.id(), now));
    } catch (NodeAwayException | TooSlowException e) {
      log.debug("the use of a session was not noted: {}", e.getMessage());
    }
  }
}
