package io.btcpaytracker.projector.rebuild;

import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.rebuild.Rebuilds.Order;
import io.btcpaytracker.projector.replay.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Generations for operators, on the management port: {@code /actuator/generations}. */
@Endpoint(id = "generations")
class GenerationsEndpoint {
  private static final int CONFLICT = 409;
  private final Rebuilds rebuilds;

  GenerationsEndpoint(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  /** The list, and how far the newest order is. */
  record Told(List<Generation> generations, Progress.Told progress) {}

  @ReadOperation
  Told told() {
    return new Told(rebuilds.generations(), rebuilds.progress());
  }

  /**
   * @param throttle records per second; as many as there are when it is missing
   */
  @WriteOperation
  WebEndpointResponse<Told> build(@Nullable Long throttle) {
    return take(new Order.Build(throttle == null ? 0 : throttle));
  }

  /**
   * @param action {@code rollback}
   */
  @WriteOperation
  WebEndpointResponse<Told> act(@Selector String action) {
    return "rollback".equals(action)
        ? take(new Order.RollBack())
        : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
  }

  @DeleteOperation
  WebEndpointResponse<Told> dropPrevious() {
    return take(new Order.DropPrevious());
  }

  private WebEndpointResponse<Told> take(Order order) {
    boolean isTaken = rebuilds.take(order);
    return new WebEndpointResponse<>(told(), isTaken ? WebEndpointResponse.STATUS_OK : CONFLICT);
  }
}
