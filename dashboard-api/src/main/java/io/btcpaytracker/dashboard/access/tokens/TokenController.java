package io.btcpaytracker.dashboard.access.tokens;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.access.pass.Scope;
import io.btcpaytracker.dashboard.rest.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/tokens}, for admins. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
  private static final Duration LIFE = Duration.ofDays(90);
  private static final int NAME_LENGTH_MAX = 100;
  private static final String NAME_FORM = "[^\\p{Cntrl}]{1," + NAME_LENGTH_MAX + "}";

  private final Tokens tokens;
  private final AccessProperties settings;
  private final InstantSource clock;

  TokenController(Tokens tokens, AccessProperties settings, InstantSource clock) {
    this.tokens = tokens;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A wish for a token. Stores must be told, be it null: a misspelt limit must not be none.
   *
   * @param expiresAt 90 days from now when it is left out
   */
  record NewToken(
      @Nullable String name,
      @Nullable List<String> scopes,
      @JsonProperty(required = true) @Nullable List<String> stores,
      @Nullable Instant expiresAt) {}

  /** The token is shown this once. */
  record MadeToken(UUID id, String name, String token, Instant expiresAt) {}

  record TokenList(List<TokenQueries.ApiToken> tokens) {}

  @GetMapping
  ResponseEntity<TokenList> list() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new TokenList(tokens.newest()));
  }

  @PostMapping
  ResponseEntity<MadeToken> create(
      @RequestBody NewToken asked, Caller caller, HttpServletRequest request) {
    Set<Scope> scopes = scopes(asked.scopes());
    var terms =
        new TokenRows.Terms(
            name(asked.name()), scopes, stores(scopes, asked.stores()), expiry(asked.expiresAt()));
    Tokens.Made made = tokens.create(terms, caller, request.getRemoteAddr());
    return ResponseEntity.created(URI.create("/api/v1/tokens/" + made.id()))
        .cacheControl(CacheControl.noStore())
        .body(new MadeToken(made.id(), terms.name(), made.token(), terms.expiresAt()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, Caller caller, HttpServletRequest request) {
    tokens.revoke(Parameters.uuid("id", id), caller, request.getRemoteAddr());
  }

  private static String name(@Nullable String text) {
    if (text == null || !text.matches(NAME_FORM)) {
      throw Parameters.refused(
          "name", String.valueOf(text), "1 to %d plain characters".formatted(NAME_LENGTH_MAX));
    }
    return text;
  }

  private static Set<Scope> scopes(@Nullable List<String> texts) {
    try {
      if (texts != null && !texts.isEmpty()) {
        return texts.stream()
            .map(text -> Scope.of(String.valueOf(text)))
            .collect(toUnmodifiableSet());
      }
    } catch (IllegalArgumentException _) {
      // Refused below, as nothing is.
    }
    throw Parameters.refused("scopes", String.valueOf(texts), "some of read, feed, admin");
  }

  private static StoreLimit stores(Set<Scope> scopes, @Nullable List<String> stores) {
    if (scopes.contains(Scope.ADMIN) && stores != null) {
      throw Parameters.refused("stores", stores.toString(), "null, because admins see all stores");
    }
    return StoreLimit.of(stores == null ? null : Parameters.ids("stores", stores));
  }

  private Instant expiry(@Nullable Instant asked) {
    Instant now = clock.instant();
    Instant at = asked == null ? now.plus(LIFE) : asked;
    Instant latest = now.plus(settings.tokenMax());
    if (!at.isAfter(now) || at.isAfter(latest)) {
      throw Parameters.refused("expiresAt", at.toString(), "a time from now to " + latest);
    }
    return at;
  }
}
