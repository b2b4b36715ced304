package io.btcpaytracker.projector.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The stream's settings.
 *
 * @param threads that fold, each for some of the partitions
 * @param commitInterval how much is folded again after a kill
 * @param sessionTimeout after which a silent projector's partitions go to another one
 * @param restartMin pause before a failed thread is replaced for the first time
 * @param restartMax the pause doubles up to this
 * @param storeMemory of RocksDB for all partitions together: half cache, half unwritten changes
 */
@ConfigurationProperties("tracker.stream")
record StreamSettings(
    @DefaultValue("1") int threads,
    @DefaultValue("200ms") Duration commitInterval,
    @DefaultValue("10s") Duration sessionTimeout,
    @DefaultValue("1s") Duration restartMin,
    @DefaultValue("30s") Duration restartMax,
    @DefaultValue("32MB") DataSize storeMemory) {}
