package io.btcpaytracker.dashboard.access.audit;

import io.btcpaytracker.dashboard.guard.Trace;
import io.btcpaytracker.dashboard.readmodel.Columns;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds to the audit log, in the transaction of the deed. */
public record AuditRows(JdbcClient client) {
  public void add(Deed deed, Instant now) {
    client
        .sql(
            """
            insert into app.audit (at, actor, action, subject, detail, address, trace_id)
            values (:at, :actor, :action, :subject, :detail, :address, :trace)
            """)
        .param("at", Columns.parameter(now))
        .param("actor", deed.actor())
        .param("action", deed.action().text())
        .param("subject", deed.subject())
        .param("detail", deed.detail())
        .param("address", deed.address())
        .param("trace", Trace.current())
        .update();
  }
}
