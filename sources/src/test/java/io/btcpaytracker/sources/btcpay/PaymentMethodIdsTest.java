package io.btcpaytracker.sources.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentMethodIdsTest {
  @ParameterizedTest
  @CsvSource({
    "BTC, BTC-CHAIN, BTC",
    "BTC-OnChain, BTC-CHAIN, BTC",
    "BTC_BTCLike, BTC-CHAIN, BTC",
    "BTC-LightningNetwork, BTC-LN, BTC",
    "BTC_LightningLike, BTC-LN, BTC",
    "BTC-OffChain, BTC-LN, BTC",
    "BTC-LNURLPAY, BTC-LNURL, BTC",
    "BTC_LNURLPay, BTC-LNURL, BTC",
    "LTC, LTC-CHAIN, LTC",
    "BTC-CHAIN, BTC-CHAIN, BTC",
    "BTC-LN, BTC-LN, BTC",
    "BTC-LNURL, BTC-LNURL, BTC",
    "XMR-CHAIN, XMR-CHAIN, XMR",
    "USDT-TRON, USDT-TRON, USDT",
    "MY-COIN-CHAIN, MY-COIN-CHAIN, MY-COIN",
  })
  void oldSpellingsBecomeTodays(String told, String modern, String currency) {
    assertThat(PaymentMethodIds.modern(told)).isEqualTo(modern);
    assertThat(PaymentMethodIds.currencyOf(modern)).isEqualTo(currency);
  }
}
