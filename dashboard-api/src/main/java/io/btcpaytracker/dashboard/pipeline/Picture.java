package io.btcpaytracker.dashboard.pipeline;

import io.btcpaytracker.dashboard.feed.FeedState;
import io.btcpaytracker.dashboard.health.Station;
import io.btcpaytracker.dashboard.health.Stations;
import io.btcpaytracker.dashboard.readmodel.Answer;
import io.btcpaytracker.dashboard.readmodel.LogEnd;
import io.btcpaytracker.dashboard.readmodel.LogPosition;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.NodeName;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at every station. Totals are read backwards along the way, so that no lag is made up. */
final class Picture {
  private static final String TOPIC = "topic";
  private static final String PRIMARY = "primary";
  private static final String REPLICA = "replica";
  private static final String FEED = "feed";

  private final ProcessHealth gateway;
  private final ProcessHealth projector;
  private final Stations stations;
  private final ReadModel readModel;
  private final LogEnd log;
  private final FeedState feed;
  private final Duration ratesOver;
  private final Map<String, Rate> rates = new ConcurrentHashMap<>();

  Picture(
      ProcessHealth gateway,
      ProcessHealth projector,
      Stations stations,
      ReadModel readModel,
      LogEnd log,
      FeedState feed,
      Duration ratesOver) {
    this.gateway = gateway;
    this.projector = projector;
    this.stations = stations;
    this.readModel = readModel;
    this.log = log;
    this.feed = feed;
    this.ratesOver = ratesOver;
  }

  /** How far the rows of one node are. */
  private record Rows(LogPosition position, Optional<Duration> age) {}

  List<Hop> hops(Instant now) {
    Station standby = stations.standby();
    Optional<Rows> onReplica = rowsOf(NodeName.REPLICA);
    Optional<Rows> onPrimary = rowsOf(NodeName.PRIMARY);
    Optional<LogPosition> read = feed.read();
    Optional<LogPosition> end = log.known().map(LogEnd.Known::end);
    Optional<Double> coming = end.flatMap(place -> rate(TOPIC, place, now));
    Health logHealth = Health.of(stations.log());
    Hop topic = Hop.of(TOPIC, logHealth);
    Hop ingest = Hop.of("gateway", gateway.now());
    Hop fold = Hop.of("projector", projector.now());
    return List.of(
        end.map(place -> ingest.passing(place.records(), coming)).orElse(ingest),
        end.map(place -> topic.passing(place.records(), coming)).orElse(topic),
        onPrimary.map(rows -> behind(fold, end, rows.position(), rows.age(), now)).orElse(fold),
        database(PRIMARY, Health.of(stations.primary()), onPrimary, now),
        replica(standby, onReplica, onPrimary, now),
        viewers(Hop.of(FEED, logHealth), end, read, now));
  }

  /** The primary has its rows from the projector's own transaction: there is no way between. */
  private Hop database(String name, Health health, Optional<Rows> rows, Instant now) {
    Hop hop = Hop.of(name, health);
    return rows.map(
            known -> hop.passing(known.position().records(), rate(name, known.position(), now)))
        .orElse(hop);
  }

  private Hop replica(Station standby, Optional<Rows> rows, Optional<Rows> onPrimary, Instant now) {
    Hop hop = Hop.of(REPLICA, Health.of(standby)).withBytes(standby.replayLagBytes());
    return rows.map(
            known -> behind(hop, onPrimary.map(Rows::position), known.position(), known.age(), now))
        .orElse(hop);
  }

  private Hop viewers(Hop hop, Optional<LogPosition> end, Optional<LogPosition> read, Instant now) {
    Hop watched = hop.watchedBy(feed.open());
    return read.map(place -> behind(watched, end, place, Optional.empty(), now)).orElse(watched);
  }

  private Hop behind(
      Hop hop,
      Optional<LogPosition> ahead,
      LogPosition place,
      Optional<Duration> age,
      Instant now) {
    Hop passing = hop.passing(place.records(), rate(hop.name(), place, now));
    return ahead
        .map(farther -> passing.behind(farther.records() - place.records(), age))
        .orElse(passing);
  }

  private Optional<Double> rate(String hop, LogPosition place, Instant now) {
    return rates.computeIfAbsent(hop, _ -> new Rate(ratesOver)).perSecond(place.records(), now);
  }

  private Optional<Rows> rowsOf(NodeName node) {
    try {
      Answer<Boolean> answer = readModel.askOnly(node, _ -> true);
      return Optional.of(new Rows(answer.position(), answer.age()));
    } catch (NodeAwayException | TooSlowException _) {
      // Its health says so.
      return Optional.empty();
    }
  }
}
