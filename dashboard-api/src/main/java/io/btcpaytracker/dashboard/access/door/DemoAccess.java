package io.btcpaytracker.dashboard.access.door;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Right;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.guard.GuardProperties;
import io.btcpaytracker.dashboard.guard.Loopback;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The demo's made-up data is open to whoever sits at this machine, to look at only. A request that
 * came by the network, by another name or through a proxy is treated as anywhere else.
 */
public final class DemoAccess {
  private static final List<String> MARKS_OF_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private static final Caller GUEST =
      new Caller(
          "guest",
          Optional.empty(),
          Caller.Way.DEMO,
          Optional.empty(),
          Set.of(Right.READ, Right.FEED),
          StoreLimit.ALL,
          false);

  private final boolean demo;
  private final boolean open;

  DemoAccess(DemoProperties settings, GuardProperties guard) {
    demo = settings.isDemo();
    open = demo && Loopback.isName(guard.bind());
  }

  /** Whether the traffic is made up. */
  public boolean isDemo() {
    return demo;
  }

  Optional<Caller> guest(HttpServletRequest request) {
    boolean here =
        open
            && Loopback.isName(request.getServerName())
            && Loopback.isName(request.getRemoteAddr())
            && MARKS_OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
    return here ? Optional.of(GUEST) : Optional.empty();
  }
}
