package io.btcpaytracker.dashboard.access.tokens;

import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.audit.Action;
import io.btcpaytracker.dashboard.access.audit.AuditRows;
import io.btcpaytracker.dashboard.access.audit.Deed;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import io.btcpaytracker.dashboard.access.pass.Token;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes and revokes tokens, each time with a line in the audit log. */
@Component
final class Tokens {
  private final WriteModel primary;
  private final Passes passes;
  private final Secrets secrets;
  private final AccessProperties settings;
  private final InstantSource clock;

  record Made(UUID id, String token) {}

  Tokens(
      WriteModel primary,
      Passes passes,
      Secrets secrets,
      AccessProperties settings,
      InstantSource clock) {
    this.primary = primary;
    this.passes = passes;
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
  }

  List<TokenQueries.ApiToken> newest() {
    return primary.change(client -> new TokenQueries(client).newest());
  }

  Made create(TokenRows.Terms terms, Caller caller, String address) {
    String token = Token.of(secrets);
    Instant now = clock.instant();
    return primary.change(client -> {
      // A program with an admin token acts for the account the token belongs to.
      String owner = new TokenQueries(client).owner(caller);
      if (new TokenQueries(client).valid(owner, now) >= settings.tokensPerAccount()) {
        throw new ProblemException(
            ProblemKind.CONFLICT,
            "User '%s' has %d valid tokens (expected fewer). Revoke one that is not used any more."
                .formatted(owner, settings.tokensPerAccount()));
      }
      UUID id = new TokenRows(client).add(token, terms, owner, now);
      new AuditRows(client)
          .add(
              new Deed(
                  caller.name(),
                  Action.TOKEN_CREATED,
                  terms.name() + " " + Token.prefixOf(token),
                  terms.toString(),
                  address),
              now);
      return new Made(id, token);
    });
  }

  void revoke(UUID id, Caller caller, String address) {
    Instant now = clock.instant();
    primary.change(client -> {
      Optional<String> name = new TokenRows(client).revoke(id, now);
      String subject =
          name.orElseThrow(() ->
              new ProblemException(
                  ProblemKind.NOT_FOUND,
                  "There is no valid token '%s' (expected an id as in /api/v1/tokens). It may have been revoked already."
                      .formatted(id)));
      new AuditRows(client)
          .add(new Deed(caller.name(), Action.TOKEN_REVOKED, subject, id.toString(), address), now);
      return id;
    });
    passes.forgetAll();
  }
}
