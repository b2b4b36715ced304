package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.TestDashboard;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Goes through a list as somebody who turns its pages. */
final class ListPages {
  private final TestDashboard dashboard;
  private final String path;

  /**
   * @param path with at least one parameter
   */
  ListPages(TestDashboard dashboard, String path) {
    this.dashboard = dashboard;
    this.path = path;
  }

  JsonNode first() {
    return dashboard.json(path);
  }

  JsonNode next(JsonNode page) {
    return dashboard.json(path + "&cursor=" + page.get("next").asString());
  }

  JsonNode previous(JsonNode page) {
    return dashboard.json(path + "&cursor=" + page.get("previous").asString());
  }

  /** All of them, page by page. */
  List<String> ids() {
    JsonNode page = first();
    List<String> ids = new ArrayList<>(ids(page));
    while (!page.get("next").isNull()) {
      page = next(page);
      ids.addAll(ids(page));
    }
    return ids;
  }

  static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("invoices").forEach(invoice -> ids.add(invoice.get("invoiceId").asString()));
    return ids;
  }
}
