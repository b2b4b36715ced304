package io.btcpaytracker.run.bench.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.btcpaytracker.run.bench.projection.ProjectionWatch.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionWatchTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void whatWasThereAtTheFirstLookIsNotCounted() {
    List<Sample> samples = List.of(new Sample(500, 10 * SECOND), new Sample(1_500, 12 * SECOND));

    assertThat(ProjectionWatch.whole(samples).eventsPerSecond()).isCloseTo(500, within(0.1));
  }

  @Test
  void aProjectionThatGrowsSlowerShowsItInItsTenths() {
    List<Sample> samples =
        List.of(
            new Sample(0, 0),
            new Sample(100, SECOND),
            new Sample(500, 5 * SECOND),
            new Sample(1_000, 15 * SECOND));

    List<Rate> tenths = ProjectionWatch.tenths(samples);

    assertThat(tenths).hasSize(10);
    assertThat(tenths.getFirst().eventsPerSecond()).isCloseTo(100, within(0.1));
    assertThat(tenths.get(5).eventsPerSecond()).isCloseTo(50, within(0.1));
    assertThat(tenths.getLast().eventsPerSecond()).isCloseTo(50, within(0.1));
  }
}
