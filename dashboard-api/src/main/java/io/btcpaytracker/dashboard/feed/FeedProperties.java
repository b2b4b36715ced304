package io.btcpaytracker.dashboard.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds and rhythm of the live feed.
 *
 * @param tickPerViewer pause between two frames for each viewer there is; events of a pause share a
 *     frame
 * @param tick longest such pause
 * @param heartbeat a viewer hears something at least this often
 * @param ringEvents events kept in memory for viewers that are behind or come back
 * @param ringSize the same in bytes; whichever is reached first
 * @param frameEvents most events in a frame
 * @param frameSize a frame is closed when it has this many bytes
 * @param catchUpRecords a viewer farther behind the ring than this is told to reload
 * @param catchUpsAtOnce viewers reading the log itself at the same time
 * @param viewers most open connections
 * @param sendTimeout a viewer that takes nothing for this long is dropped
 * @param patience a viewer that falls out of the ring is caught up from the log when it blocked for
 *     less than this, else it is sent away
 * @param messageSize biggest message a viewer may send
 * @param messagesPerSecond most messages a viewer may send
 * @param logTimeout how long the log may take to answer before it counts as unavailable
 * @param logRetry pause before the log is tried again
 */
@ConfigurationProperties("tracker.feed")
record FeedProperties(
    @DefaultValue("25us") Duration tickPerViewer,
    @DefaultValue("250ms") Duration tick,
    @DefaultValue("5s") Duration heartbeat,
    @DefaultValue("10000") int ringEvents,
    @DefaultValue("16MB") DataSize ringSize,
    @DefaultValue("200") int frameEvents,
    @DefaultValue("64KB") DataSize frameSize,
    @DefaultValue("50000") long catchUpRecords,
    @DefaultValue("8") int catchUpsAtOnce,
    @DefaultValue("2000") int viewers,
    @DefaultValue("10s") Duration sendTimeout,
    @DefaultValue("1s") Duration patience,
    @DefaultValue("4KB") DataSize messageSize,
    @DefaultValue("5") int messagesPerSecond,
    @DefaultValue("2s") Duration logTimeout,
    @DefaultValue("1s") Duration logRetry) {

  /** Pause between two frames with so many viewers: what they cost per second stays bounded. */
  Duration tickFor(int viewerCount) {
    Duration wanted = tickPerViewer.multipliedBy(viewerCount);
    return wanted.compareTo(tick) < 0 ? wanted : tick;
  }
}
