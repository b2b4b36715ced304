package io.btcpaytracker.dashboard.access.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Role;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.rest.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/users}, for admins. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {
  private final Accounts accounts;

  UserController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Somebody new. Stores must be told, be it null: a misspelt limit must not be none. */
  record NewUser(
      @Nullable String name,
      @Nullable String role,
      @JsonProperty(required = true) @Nullable List<String> stores) {}

  /** All that can be changed, always together. */
  record Change(
      @Nullable String role,
      @JsonProperty(required = true) @Nullable List<String> stores,
      @JsonProperty(required = true) boolean disabled) {}

  /** The password is shown this once. */
  record OneTimePassword(String name, String oneTimePassword) {}

  record UserList(List<AccountQueries.User> users) {}

  @GetMapping
  ResponseEntity<UserList> list() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new UserList(accounts.all()));
  }

  @PostMapping
  ResponseEntity<OneTimePassword> create(
      @RequestBody NewUser asked, Caller caller, HttpServletRequest request) {
    String name = name(asked.name());
    Role role = role(asked.role());
    String password =
        accounts.create(
            name, role, stores(role, asked.stores()), caller.name(), request.getRemoteAddr());
    return ResponseEntity.created(URI.create("/api/v1/users/" + name))
        .cacheControl(CacheControl.noStore())
        .body(new OneTimePassword(name, password));
  }

  @PutMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @PathVariable String name,
      @RequestBody Change asked,
      Caller caller,
      HttpServletRequest request) {
    Role role = role(asked.role());
    accounts.change(
        name,
        new Accounts.Terms(role, stores(role, asked.stores()), asked.disabled()),
        caller.name(),
        request.getRemoteAddr());
  }

  /** For who forgot: a new password that is good for choosing another. Their sessions end. */
  @PostMapping("/{name}/password")
  ResponseEntity<OneTimePassword> reset(
      @PathVariable String name, Caller caller, HttpServletRequest request) {
    String password = accounts.reset(name, caller.name(), request.getRemoteAddr());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new OneTimePassword(name, password));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String name, Caller caller, HttpServletRequest request) {
    accounts.remove(name, caller.name(), request.getRemoteAddr());
  }

  private static String name(@Nullable String text) {
    if (text == null || !Account.isName(text)) {
      throw Parameters.refused(
          "name", String.valueOf(text), "1 to 100 of a-z 0-9 . _ @ + -, a letter or digit first");
    }
    return text;
  }

  private static Role role(@Nullable String text) {
    try {
      return Role.of(String.valueOf(text));
    } catch (IllegalArgumentException _) {
      throw Parameters.refused("role", String.valueOf(text), "admin, operator or viewer");
    }
  }

  private static StoreLimit stores(Role role, @Nullable List<String> stores) {
    if (role == Role.ADMIN && stores != null) {
      throw Parameters.refused("stores", stores.toString(), "null, because admins see all stores");
    }
    return StoreLimit.of(stores == null ? null : Parameters.ids("stores", stores));
  }
}
