package io.btcpaytracker.dashboard.rest;

import io.btcpaytracker.dashboard.readmodel.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Every read answer says how much of the log it includes, how far behind it is and who gave it. */
public final class Answers {
  public static final String POSITION = "Tracker-Position";
  public static final String AGE = "Tracker-Age";
  public static final String SERVED_BY = "Tracker-Served-By";

  private static final int MILLIS_DIGITS = 3;

  private Answers() {}

  public static <T> ResponseEntity<T> of(Answer<T> answer) {
    var response = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    freshness(answer).forEach(response::header);
    return response.body(answer.rows());
  }

  /** The headers that say so. */
  public static Map<String, String> freshness(Answer<?> answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(POSITION, answer.position().text());
    headers.put(SERVED_BY, answer.servedBy().text());
    answer.age().map(Answers::seconds).ifPresent(age -> headers.put(AGE, age));
    return headers;
  }

  /**
   * An answer about one thing that may not be there.
   *
   * @param what four-part text for when it is not
   */
  public static <T> ResponseEntity<T> ofOne(Answer<Optional<T>> answer, String what) {
    return of(
        answer.map(
            found -> found.orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, what))));
  }

  private static String seconds(Duration age) {
    return BigDecimal.valueOf(age.toMillis(), MILLIS_DIGITS).stripTrailingZeros().toPlainString();
  }
}
