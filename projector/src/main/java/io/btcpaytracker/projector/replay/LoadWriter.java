package io.btcpaytracker.projector.replay;

import io.btcpaytracker.projector.rows.FoldedRecord;
import io.btcpaytracker.projector.rows.FreshRows;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch on a thread of its own while the caller folds the next one: never more than one of
 * each, which bounds the memory.
 */
final class LoadWriter implements AutoCloseable {
  private static final int STATES_AT_ONCE = 1000;

  private final FreshRows rows;
  private final Progress progress;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("load-writer").factory());
  private Future<@Nullable Void> writing = CompletableFuture.completedFuture(null);

  LoadWriter(FreshRows rows, Progress progress) {
    this.rows = rows;
    this.progress = progress;
  }

  /** Returns when the batch before is written. */
  void write(List<FoldedRecord> batch) throws SQLException, InterruptedException {
    follow(() -> {
      rows.load(batch);
      progress.advance(batch.size());
      return null;
    });
  }

  /** After the last batch; returns when all are written. */
  void writeStates(StateStore states) throws SQLException, InterruptedException {
    List<InvoiceState> together = new ArrayList<>();
    states.<SQLException, InterruptedException>forEach((_, state) -> {
      together.add(WireFormats.INVOICE_STATE.decode(state));
      if (together.size() == STATES_AT_ONCE) {
        writeStates(together);
      }
    });
    writeStates(together);
    await();
  }

  private void writeStates(List<InvoiceState> together) throws SQLException, InterruptedException {
    List<InvoiceState> newest = List.copyOf(together);
    together.clear();
    follow(() -> {
      rows.loadStates(newest);
      return null;
    });
  }

  private void follow(Callable<@Nullable Void> next) throws SQLException, InterruptedException {
    await();
    writing = thread.submit(next);
  }

  private void await() throws SQLException, InterruptedException {
    try {
      writing.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException ofTheDatabase -> throw ofTheDatabase;
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException fault -> throw fault;
        case null, default -> throw new IllegalStateException("rows are not written", e);
      }
    }
  }

  /** What is being written when something failed is of no use any more. */
  @Override
  public void close() {
    thread.shutdownNow();
    thread.close();
  }
}
