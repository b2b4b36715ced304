package io.btcpaytracker.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {
  private static final ImportMap LIBRARIES =
      new ImportMap("", Map.of("lit", "/assets/lib/lit/3/index.js", "lit/", "/assets/lib/lit/3/"));

  @Test
  void everyModuleIsFoundOnceHoweverItIsImported() {
    Map<String, String> files =
        Map.of(
            "/app/1/page/main.js",
            "import {LitElement} from 'lit';\nimport {a,\n  b} from \"../values/a.js\";\nimport './b.js';",
            "/app/1/values/a.js",
            "export * from '../page/b.js';import{x}from\"lit/directives/x.js\";",
            "/app/1/page/b.js",
            "/** @type {import('./c.js').C} */ const from = asked.get('from'), to = given('to');",
            "/assets/lib/lit/3/index.js",
            "",
            "/assets/lib/lit/3/directives/x.js",
            "");

    assertThat(new ModuleGraph(files::get, LIBRARIES).of("/app/1/page/main.js"))
        .containsExactly(
            "/app/1/page/main.js",
            "/assets/lib/lit/3/index.js",
            "/app/1/values/a.js",
            "/app/1/page/b.js",
            "/assets/lib/lit/3/directives/x.js");
  }

  @Test
  void aLibraryThatIsNotThereIsAMistakeThatSaysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new ModuleGraph(_ -> "import 'chart.js';", LIBRARIES).of("/app/1/m.js"))
        .withMessageContaining("chart.js");
  }
}
