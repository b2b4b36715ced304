package io.btcpaytracker.sources.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Reading.Understood;
import io.btcpaytracker.sources.ReadingText;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import io.btcpaytracker.sources.facts.StoreFact.UnknownStoreEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every genuine body gives the facts in the file beside it. */
class BtcpayGoldenTest {
  /** {@code mvn test -Dgolden.write=true} writes the files anew; then read the difference. */
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void theBodyTellsWhatTheFileBesideItSays(GoldenBody golden) throws IOException {
    String told = ReadingText.of(new BtcpaySource().read(golden.bytes()));

    if (WRITE) {
      Files.writeString(golden.facts(), told);
    }

    assertThat(told).isEqualTo(Files.readString(golden.facts()));
  }

  @Test
  void everyKnownTypeHasAGoldenBody() {
    List<String> types = bodies().stream().map(body -> understood(body).head().type()).toList();

    assertThat(EventTypes.KNOWN).hasSize(32).containsOnlyKeys(types.stream().distinct().toList());
  }

  @Test
  void everyGoldenBodyButATestDeliveryTellsAFact() {
    assertThat(bodies())
        .extracting(BtcpayGoldenTest::understood)
        .allSatisfy(told -> {
          boolean tellsNothing =
              told.fact() instanceof UnknownInvoiceEvent
                  || told.fact() instanceof UnknownStoreEvent;
          assertThat(tellsNothing).isEqualTo(told.head().test());
        });
  }

  @Test
  void aRedeliveryTellsTheSameFactUnderTheSameOriginalDelivery() {
    Understood first = understood(GoldenBody.named("InvoiceSettled.json"));
    Understood again = understood(GoldenBody.named("variants/InvoiceSettled.redelivery.json"));

    assertThat(again.fact()).isEqualTo(first.fact());
    assertThat(again.head().originalDeliveryId()).isEqualTo(first.head().originalDeliveryId());
    assertThat(again.head().deliveryId()).isNotEqualTo(first.head().deliveryId());
    assertThat(again.head().redelivery()).isTrue();
  }

  private static List<GoldenBody> bodies() {
    return GoldenBody.all();
  }

  private static Understood understood(GoldenBody golden) {
    Reading reading = new BtcpaySource().read(golden.bytes());
    assertThat(reading).as(golden.toString()).isInstanceOf(Understood.class);
    return (Understood) reading;
  }
}
