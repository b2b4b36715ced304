package io.btcpaytracker.dashboard.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.schemas.ReleasedSchema;
import io.btcpaytracker.schemas.ReleasedSchemas;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class RegistryIT {
  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void everyReleasedSchemaIsFoundByItsId() {
    for (ReleasedSchema released : ReleasedSchemas.all()) {
      String text = dashboard.json("/schemas/ids/" + released.id()).get("schema").asString();

      assertThat(new Schema.Parser().parse(text)).isEqualTo(released.schema());
    }
  }

  @Test
  void aTopicsValuesAreASubject() {
    assertThat(dashboard.get("/subjects").body())
        .isEqualTo(
            "[\"invoice-events-value\",\"invoice-states-value\",\"rejected-deliveries-value\",\"store-events-value\"]");
    assertThat(dashboard.get("/subjects/invoice-events-value/versions").body()).startsWith("[1");
    assertThat(dashboard.json("/subjects/invoice-events-value/versions/latest").get("id").asInt())
        .isEqualTo(4);
  }
}
