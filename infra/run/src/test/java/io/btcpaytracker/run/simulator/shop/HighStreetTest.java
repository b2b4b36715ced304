package io.btcpaytracker.run.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighStreetTest {

  @Test
  void everyStoreHasIdsOfItsOwnThatLookLikeBtcpays() {
    List<Shop> shops = HighStreet.shops(40);

    assertThat(shops).extracting(Shop::storeId).doesNotHaveDuplicates();
    assertThat(shops).extracting(shop -> shop.webhookId(1)).doesNotHaveDuplicates();
    assertThat(shops)
        .allSatisfy(shop -> assertThat(shop.storeId()).matches("[1-9A-HJ-NP-Za-km-z]{42,44}"))
        .allSatisfy(shop -> assertThat(shop.webhookId(1)).matches("[1-9A-HJ-NP-Za-km-z]{20,22}"));
  }

  @Test
  void theSameStoresComeBack() {
    assertThat(HighStreet.shops(7)).isEqualTo(HighStreet.shops(12).subList(0, 7));
  }

  @Test
  void everyTillAsksForWhatItsReceiptSays() {
    Dice dice = Dice.of(5, 5);
    for (Shop shop : HighStreet.shops(6)) {
      for (int i = 0; i < 50; i++) {
        Order order = shop.order(dice);
        assertThat(order.amount()).isPositive();
        if (shop.till() == Till.POINT_OF_SALE) {
          assertThat(order.metadata().at("/posData/total").decimalValue())
              .isEqualByComparingTo(order.amount());
        }
      }
    }
  }
}
