package io.btcpaytracker.dashboard.openapi;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /openapi.json}, and {@code /docs} to browse it without any other server. */
@RestController
class ContractController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final byte[] contract;
  private final byte[] page;

  ContractController() throws IOException {
    contract = new ClassPathResource("openapi/dashboard.json").getContentAsByteArray();
    page = new ClassPathResource("static/docs.html").getContentAsByteArray();
  }

  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> contract() {
    return file(MediaType.APPLICATION_JSON, contract);
  }

  @GetMapping("/docs")
  ResponseEntity<byte[]> page() {
    return file(HTML, page);
  }

  /** Weak tags, because the server may compress on the way. */
  private static ResponseEntity<byte[]> file(MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + '"')
        .body(bytes);
  }
}
