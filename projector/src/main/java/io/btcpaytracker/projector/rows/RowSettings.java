package io.btcpaytracker.projector.rows;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the batch writer.
 *
 * @param batchRecordsMax most records in one transaction
 * @param batchBytesMax most bytes fetched at a time, which bounds the memory of a batch
 * @param pollTimeout longest wait for records before looking after other things
 * @param sessionTimeout after which a silent writer's partitions go to another one
 * @param retryMin first pause when the database or the broker is away
 * @param retryMax the pause doubles up to this
 */
@ConfigurationProperties("tracker.rows")
record RowSettings(
    @DefaultValue("2000") int batchRecordsMax,
    @DefaultValue("8MB") DataSize batchBytesMax,
    @DefaultValue("100ms") Duration pollTimeout,
    @DefaultValue("10s") Duration sessionTimeout,
    @DefaultValue("100ms") Duration retryMin,
    @DefaultValue("2s") Duration retryMax) {}
