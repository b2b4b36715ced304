package io.btcpaytracker.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.Reading.Understood;
import io.btcpaytracker.sources.Verdict.Forged;
import io.btcpaytracker.sources.Verdict.Genuine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every source must keep to. A source's own test says how to build it, how its sender signs,
 * and what genuine bodies look like; all the rest is here.
 */
public abstract class WebhookSourceContractTest {
  private static final Secret CURRENT = new Secret("current-secret-4f9a");
  private static final Secret PREVIOUS = new Secret("previous-secret-77b1");
  private static final Secret STRANGERS = new Secret("strangers-secret-02ce");

  /** Another run of the random cases: {@code -Dcontract.seed=…}. Named in every failure. */
  private static final long SEED = Long.getLong("contract.seed", 20261121);

  private static final int RANDOM_CASES = 2_000;

  /** A new instance of the source. */
  protected abstract WebhookSource source();

  /** The headers its sender would put on a request, names in lower case. */
  protected abstract Map<String, List<String>> signed(byte[] body, Secret secret);

  /** Genuine bodies that can be read; the first is short, for it is tried bit by bit. */
  protected abstract List<byte[]> bodies();

  /** The same body with one more field, which no version knows. */
  protected abstract byte[] withUnknownField(byte[] body);

  /** Whether two signatures differ only in spelling, e.g. in the case of hex digits. */
  protected abstract boolean isSameSignature(String one, String other);

  @Test
  void itsNameFitsPathsSettingsAndTopics() {
    assertThat(source().name()).matches("[a-z][a-z0-9-]{0,30}");
  }

  @Test
  void aGenuineDeliveryIsAccepted() {
    for (byte[] body : bodies()) {
      assertThat(verify(body, signed(body, CURRENT), CURRENT)).isEqualTo(new Genuine());
    }
  }

  @Test
  void duringARotationBothSecretsAreAccepted() {
    byte[] body = shortest();

    assertThat(verify(body, signed(body, PREVIOUS), CURRENT, PREVIOUS)).isEqualTo(new Genuine());
    assertThat(verify(body, signed(body, CURRENT), CURRENT, PREVIOUS)).isEqualTo(new Genuine());
  }

  @Test
  void aSecretThatIsNotOursIsForged() {
    byte[] body = shortest();

    assertThat(verify(body, signed(body, STRANGERS), CURRENT, PREVIOUS)).isInstanceOf(Forged.class);
    assertThat(verify(body, signed(body, CURRENT))).isInstanceOf(Forged.class);
  }

  @Test
  void withoutSignatureOrWithTwoItIsForged() {
    byte[] body = shortest();
    Map<String, List<String>> twice = new HashMap<>();
    signed(body, CURRENT)
        .forEach((name, value) -> twice.put(name, List.of(value.getFirst(), value.getFirst())));

    assertThat(verify(body, Map.of(), CURRENT)).isInstanceOf(Forged.class);
    assertThat(verify(body, twice, CURRENT)).isInstanceOf(Forged.class);
  }

  @Test
  void anySingleFlippedBitOfTheBodyIsForged() {
    byte[] body = shortest();
    Map<String, List<String>> headers = signed(body, CURRENT);

    for (int bit = 0; bit < body.length * 8; bit++) {
      assertThat(verify(flipped(body, bit), headers, CURRENT))
          .as("bit %d of the body flipped", bit)
          .isInstanceOf(Forged.class);
    }
  }

  @Test
  void anySingleFlippedBitOfTheSignatureIsForged() {
    byte[] body = shortest();
    signed(body, CURRENT)
        .forEach((name, values) -> {
          byte[] signature = values.getFirst().getBytes(UTF_8);
          for (int bit = 0; bit < signature.length * 8; bit++) {
            assertForgedUnlessSame(
                body, name, values.getFirst(), new String(flipped(signature, bit), UTF_8));
          }
        });
  }

  @Test
  void aBodyCutOrLengthenedIsForged() {
    byte[] body = shortest();
    Map<String, List<String>> headers = signed(body, CURRENT);

    for (int length = 0; length < body.length; length++) {
      assertThat(verify(Arrays.copyOf(body, length), headers, CURRENT)).isInstanceOf(Forged.class);
    }
    assertThat(verify(Arrays.copyOf(body, body.length + 1), headers, CURRENT))
        .isInstanceOf(Forged.class);
  }

  @Test
  void theReasonShownToTheSenderGivesNothingAway() {
    byte[] body = shortest();
    Map<String, List<String>> right = signed(body, CURRENT);

    Verdict verdict = verify(body, signed(body, STRANGERS), CURRENT);

    assertThat(((Forged) verdict).reason()).isNotBlank().doesNotContain("current-secret");
    right.values().forEach(value -> assertThat(verdict.toString()).doesNotContain(value));
  }

  @Test
  void genuineBodiesAreUnderstood() {
    for (byte[] body : bodies()) {
      assertThat(source().read(body)).isInstanceOf(Understood.class);
    }
  }

  @Test
  void readingTwiceTellsTheSameAndLeavesTheBodyAlone() {
    WebhookSource source = source();
    for (byte[] body : bodies()) {
      byte[] before = body.clone();

      assertThat(source.read(body)).isEqualTo(source.read(body)).isEqualTo(source().read(before));
      assertThat(body).isEqualTo(before);
    }
  }

  @Test
  void unknownFieldsAreIgnored() {
    for (byte[] body : bodies()) {
      assertThat(source().read(withUnknownField(body))).isEqualTo(source().read(body));
    }
  }

  @Test
  void withPersonalDataTheReadingIsTheSame() {
    for (byte[] body : bodies()) {
      PersonalReading told = source().readWithPersonalData(body);

      assertThat(told.reading()).isEqualTo(source().read(body));
      assertThat(told).isEqualTo(source().readWithPersonalData(body));
    }
  }

  @Test
  void whatCannotBeReadTellsNothingOfPeople() {
    PersonalReading told = source().readWithPersonalData(new byte[] {(byte) 0xff, 0});

    assertThat(told.reading()).isInstanceOf(Reading.Unreadable.class);
    assertThat(told.personal()).isEmpty();
  }

  @Test
  void bodiesCutAnywhereAreReadWithoutException() {
    byte[] body = shortest();
    for (int length = 0; length <= body.length; length++) {
      assertThat(source().read(Arrays.copyOf(body, length))).isNotNull();
    }
  }

  @Test
  void anyBytesAreReadWithoutException() {
    Random random = new Random(SEED);
    for (int i = 0; i < RANDOM_CASES; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      assertReadsWithoutException(noise, i);
    }
  }

  @Test
  void damagedBodiesAreReadWithoutException() {
    Random random = new Random(SEED);
    List<byte[]> bodies = bodies();
    for (int i = 0; i < RANDOM_CASES; i++) {
      byte[] body = bodies.get(random.nextInt(bodies.size()));
      assertReadsWithoutException(damaged(body, random), i);
    }
  }

  @Test
  void oneInstanceServesManyThreads() {
    WebhookSource source = source();
    byte[] body = shortest();
    Delivery delivery = new Delivery(signed(body, CURRENT), body);
    Reading reading = source.read(body);

    assertThat(IntStream.range(0, 1_000).parallel())
        .allMatch(_ -> source.verify(delivery, List.of(CURRENT)) instanceof Genuine)
        .allMatch(_ -> source.read(body).equals(reading));
  }

  private void assertForgedUnlessSame(byte[] body, String name, String right, String flipped) {
    if (isSameSignature(right, flipped)) {
      return;
    }
    Map<String, List<String>> headers = new HashMap<>(signed(body, CURRENT));
    headers.put(name, List.of(flipped));
    assertThat(verify(body, headers, CURRENT))
        .as("%s: %s instead of %s", name, flipped, right)
        .isInstanceOf(Forged.class);
  }

  private void assertReadsWithoutException(byte[] body, int round) {
    try {
      assertThat(source().readWithPersonalData(body).reading()).isEqualTo(source().read(body));
    } catch (RuntimeException e) {
      throw new AssertionError(
          "seed %d, round %d, body %s".formatted(SEED, round, Arrays.toString(body)), e);
    }
  }

  private static byte[] damaged(byte[] body, Random random) {
    byte[] damaged = body.clone();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    return flipped;
  }

  private byte[] shortest() {
    return bodies().getFirst();
  }

  private Verdict verify(byte[] body, Map<String, List<String>> headers, Secret... secrets) {
    return source().verify(new Delivery(headers, body), List.of(secrets));
  }
}
