package io.btcpaytracker.run.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One log, played several times: whatever happens to the projectors on the way, every table ends as
 * after a run in which nothing happened. {@code -Dproof.seed=…} repeats a run, {@code
 * -Dproof.events=…} and {@code -Dproof.rounds=…} make it longer.
 */
class ExactlyOnceIT {
  private static final long SEED =
      Long.getLong("proof.seed", ThreadLocalRandom.current().nextLong(1_000_000));
  private static final long EVENTS = Long.getLong("proof.events", 15_000);
  private static final int ROUNDS = Integer.getInteger("proof.rounds", 1);

  @TempDir private static Path folder;
  private static ProjectionUnderTest projection;
  private static TableContents undisturbed;

  @BeforeAll
  static void playTheLogInPeace() throws Exception {
    System.out.printf("proof.seed=%d proof.events=%d proof.rounds=%d%n", SEED, EVENTS, ROUNDS);
    projection = ProjectionUnderTest.in(folder);
    projection.log().fill(SEED, EVENTS);
    projection.first().start();
    projection.awaitEnd();
    undisturbed = projection.tables();
    assertThat(undisturbed.rows().get("projection.invoice")).hasSizeGreaterThan(1_000);
  }

  @BeforeEach
  void nobodyIsAtWork() {
    projection.stopProjectors();
  }

  @AfterAll
  static void stop() {
    if (projection != null) {
      projection.close();
    }
  }

  @Test
  void killsRestartsAndRebalancesChangeNothing() throws Exception {
    List<Disturbance> disturbances = disturbances(new Random(SEED));
    projection.forgetAll();

    projection.first().start();
    for (int i = 0; i < disturbances.size(); i++) {
      projection.awaitPosition(EVENTS * (i + 1) / (disturbances.size() + 2));
      disturbances.get(i).happenTo(projection);
    }
    projection.awaitEnd();

    assertThatAllIsAsUndisturbed();
  }

  @Test
  void offsetsSetBackToZeroByHandChangeNothing() throws Exception {
    projection.forgetAll();
    projection.first().start();
    projection.awaitEnd();
    projection.stopProjectors();

    projection.log().setOffsetsToZero();
    projection.first().start();
    projection.awaitEnd();

    assertThatAllIsAsUndisturbed();
  }

  /**
   * The store may be ahead of what came out of it: repeated events pass the newest state on again.
   */
  @Test
  void statesThatNeverCameOutComeOutWhenEventsAreRepeated() throws Exception {
    projection.first().start();
    projection.awaitEnd();
    projection.stopProjectors();

    projection.log().forgetStates();
    projection.forgetRows();
    projection.log().setOffsetsToZero();
    projection.first().start();
    projection.awaitEnd();

    assertThatAllIsAsUndisturbed();
  }

  @Test
  void aProjectorThatWakesUpWritesNothingOverWhatIsNewer() throws Exception {
    projection.forgetAll();
    projection.first().start();
    projection.awaitPosition(EVENTS / 4);

    signal("STOP", projection.first().pid());
    projection.second().start();
    projection.awaitEnd();
    signal("CONT", projection.first().pid());
    projection.first().awaitReady();
    projection.awaitEnd();

    assertThatAllIsAsUndisturbed();
  }

  private static void assertThatAllIsAsUndisturbed() throws Exception {
    assertThat(projection.tables().differencesTo(undisturbed)).as("seed %d", SEED).isEmpty();
  }

  /** Every kind, the kills twice, in an order of the seed's. */
  private static List<Disturbance> disturbances(Random random) {
    List<Disturbance> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Disturbance> of = new ArrayList<>(List.of(Disturbance.values()));
      of.add(Disturbance.KILL);
      Collections.shuffle(of, random);
      all.addAll(of);
    }
    return all;
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-s", name, Long.toString(pid)).start().waitFor())
        .isZero();
  }
}
