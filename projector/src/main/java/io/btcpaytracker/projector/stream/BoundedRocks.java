package io.btcpaytracker.projector.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores of the process together. By default each partition's store may
 * take 100 MiB outside the heap. Made by Kafka Streams, so it finds its setting in the options.
 */
public final class BoundedRocks implements RocksDBConfigSetter {
  static final String MEMORY_BYTES = "projector.store.memory.bytes";

  private static final long MEMTABLE_BYTES = 2L * 1024 * 1024;
  private static final int FILES_OPEN_MAX = 64;

  private static @Nullable Shared shared;

  /** One cache, of which the unwritten changes take at most half. */
  private record Shared(Cache cache, WriteBufferManager changes) {
    static Shared of(long bytes) {
      Cache cache = new LRUCache(bytes, -1, false, 0);
      return new Shared(cache, new WriteBufferManager(bytes / 2, cache));
    }
  }

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    Shared memory = sharedOf(configs);
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(memory.cache());
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.changes());
    options.setWriteBufferSize(MEMTABLE_BYTES);
    options.setMaxWriteBufferNumber(2);
    options.setMaxOpenFiles(FILES_OPEN_MAX);
    options.setMaxBackgroundJobs(2);
  }

  /** For the life of the process: a store that is opened again finds it there. */
  private static synchronized Shared sharedOf(Map<String, Object> configs) {
    Shared memory = shared;
    if (memory == null) {
      memory = Shared.of(Long.parseLong(String.valueOf(configs.get(MEMORY_BYTES))));
      shared = memory;
    }
    return memory;
  }

  @Override
  public void close(String storeName, Options options) {
    // The memory is shared by all stores and stays.
  }
}
