package io.btcpaytracker.run.bench.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.bench.ScriptedFeed;
import io.btcpaytracker.run.simulator.shop.Dice;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Against a real WebSocket on loopback. */
class CrowdTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventPlan plan = new EventPlan(InstantSource.system(), Dice.of(1, 0), 10);

  @Test
  void aViewerSubscribesWhenGreetedAndCountsWhatItSees() throws Exception {
    String hello = "{\"kind\":\"hello\",\"cursor\":\"c\"}";
    String events =
        "{\"kind\":\"events\",\"events\":[{\"invoiceId\":\"%s0000001\",\"type\":\"InvoiceCreated\",\"partition\":1,\"offset\":2}]}"
            .formatted(plan.prefix());
    try (ScriptedFeed feed = new ScriptedFeed(List.of(hello, events));
        Crowd crowd = crowd(feed.address().getPort())) {

      boolean seen =
          crowd.await(
              PATIENCE,
              seats -> seats.size() == 1 && seats.getFirst().spectator().delivered() == 1);

      boolean open = crowd.ask(seats -> seats.getFirst().isOpen());
      assertThat(seen).isTrue();
      assertThat(open).isTrue();
    }
  }

  @Test
  void aViewerThatIsNotLetInSaysWhy() throws Exception {
    // Port 1 belongs to nobody.
    try (Crowd crowd = crowd(1)) {
      crowd.await(PATIENCE, seats -> seats.size() == 1 && !seats.getFirst().isComing());

      Optional<String> why = crowd.ask(seats -> seats.getFirst().ended());
      assertThat(why).hasValueSatisfying(text -> assertThat(text).containsIgnoringCase("refused"));
    }
  }

  private Crowd crowd(int port) throws Exception {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    Latencies latencies = new Latencies(0);
    return Crowd.gather(address, 1, () -> new Spectator(plan, latencies), System::nanoTime);
  }
}
