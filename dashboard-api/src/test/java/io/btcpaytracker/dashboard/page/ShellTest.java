package io.btcpaytracker.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellTest {
  private static final ImportMap LIBRARIES = new ImportMap("{\"imports\":{}}", Map.of());
  private static final String HTML =
      "<html {{demo}}><!--importmap--><!--modules--><a {{current invoices}}>{{title}}</a><!--content-->";

  @Test
  void aPageHasItsModulesAndContentInTheirPlaces() {
    Page page = page(PageName.LOGS, true);

    assertThat(page.html())
        .contains("<html data-demo>", "<script type=\"importmap\">{\"imports\":{}}</script>")
        .contains("<link rel=\"modulepreload\" href=\"/app/x/lit.js\">")
        .endsWith("<script type=\"module\" src=\"/app/x/main.js\"></script><a >Webhook log</a><p>");
  }

  @Test
  void anInvoiceIsUnderInvoicesInTheNavigation() {
    assertThat(page(PageName.INVOICE, false).html())
        .contains("<html >", "<a aria-current=\"page\">Invoice</a>");
  }

  @Test
  void aShellWithoutAPlaceForItsPagesIsAMistakeThatSaysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Shell("<head></head>", LIBRARIES, false))
        .withMessageContaining("<!--importmap-->");
  }

  private static Page page(PageName name, boolean demo) {
    return new Shell(HTML, LIBRARIES, demo)
        .around(name, "<p>", List.of("/app/x/main.js", "/app/x/lit.js"));
  }
}
