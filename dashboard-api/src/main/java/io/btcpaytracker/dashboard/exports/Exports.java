package io.btcpaytracker.dashboard.exports;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.readmodel.Answer;
import io.btcpaytracker.dashboard.readmodel.LogPosition;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends files, a few at a time. */
final class Exports {
  private static final Logger log = LoggerFactory.getLogger(Exports.class);
  private static final int BUFFER_BYTES = 64 * 1_024;

  private final ReadModel readModel;
  private final ExportBook book;
  private final ExportProperties settings;
  private final InstantSource clock;
  private final Semaphore places;

  Exports(ReadModel readModel, ExportBook book, ExportProperties settings, InstantSource clock) {
    this.readModel = readModel;
    this.book = book;
    this.settings = settings;
    this.clock = clock;
    places = new Semaphore(settings.atOnce());
  }

  /** Returns when the last line was given to the web server. */
  void send(
      ExportQuery query,
      Format format,
      LogPosition atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    if (!places.tryAcquire()) {
      throw new ProblemException(
          ProblemKind.UNAVAILABLE,
          "%d exports are running, as many as may run at the same time. Wait for one of them to end; /api/v1/exports tells how far yours are."
              .formatted(settings.atOnce()));
    }
    Progress progress = book.begin(caller, query.grain(), format, clock.instant());
    try {
      run(query, format, atLeast, progress, response);
      progress.done(clock.instant());
      log.info("exported, grain={}, format={}, rows={}", query.grain(), format, progress.rows());
    } catch (UncheckedIOException e) {
      // Whoever wanted it has gone, and nobody is left to be told.
      progress.failed(clock.instant());
      log.info("export abandoned, grain={}, rows={}", query.grain(), progress.rows());
    } catch (RuntimeException e) {
      progress.failed(clock.instant());
      log.warn(
          "export failed, grain={}, rows={}: {}", query.grain(), progress.rows(), e.toString());
      throw e;
    } finally {
      places.release();
    }
  }

  private void run(
      ExportQuery query,
      Format format,
      LogPosition atLeast,
      Progress progress,
      HttpServletResponse response)
      throws IOException {
    var out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
    var run =
        new ExportRun(
            query,
            format.writer(out),
            progress,
            settings.fetchRows(),
            clock,
            clock.instant().plus(settings.longest()));
    readModel.within(
        atLeast,
        snapshot ->
            run.write(snapshot, about -> tell(about, query.grain(), format, progress, response)));
  }

  private void tell(
      Answer<JdbcClient> snapshot,
      Grain grain,
      Format format,
      Progress progress,
      HttpServletResponse response) {
    String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    String file = "%s-%s.%s".formatted(grain.word(), day, format.word());
    response.setContentType(format.mediaType());
    Answers.freshness(snapshot).forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    response.setHeader("Tracker-Export", Long.toString(progress.id()));
    response.setHeader("Tracker-Rows-Expected", Long.toString(progress.told().rowsExpected()));
    // nginx would collect the file before it sends the first byte.
    response.setHeader("X-Accel-Buffering", "no");
  }
}
