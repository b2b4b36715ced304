package io.btcpaytracker.sources.btcpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.WebhookSourceContractTest;
import java.util.List;
import java.util.Map;

class BtcpaySourceContractTest extends WebhookSourceContractTest {
  @Override
  protected WebhookSource source() {
    return new BtcpaySource();
  }

  @Override
  protected Map<String, List<String>> signed(byte[] body, Secret secret) {
    return Map.of("btcpay-sig", List.of(BtcpaySignature.sign(body, secret)));
  }

  @Override
  protected List<byte[]> bodies() {
    return GoldenBody.all().stream().map(GoldenBody::bytes).toList();
  }

  @Override
  protected byte[] withUnknownField(byte[] body) {
    String json = new String(body, UTF_8);
    return json.replaceFirst("\\{", "{ \"ofALaterVersion\": {\"a\": [1, null, \"x\"]},")
        .getBytes(UTF_8);
  }

  @Override
  protected boolean isSameSignature(String one, String other) {
    return one.startsWith("sha256=") && other.startsWith("sha256=") && one.equalsIgnoreCase(other);
  }
}
