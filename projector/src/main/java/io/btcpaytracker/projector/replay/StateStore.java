package io.btcpaytracker.projector.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.springframework.util.FileSystemUtils;

/**
 * The states of a replay by invoice, on disk, so that memory does not grow with their number. Lives
 * as long as the replay and is never synced: a replay that ends early begins again.
 */
public final class StateStore implements AutoCloseable {
  private static final long CACHE_BYTES = 16L * 1024 * 1024;
  private static final long MEMTABLE_BYTES = 16L * 1024 * 1024;

  private static final int CAPACITY = 1000;
  private static final float LOAD = 0.75f;

  /** By far the greatest part of a state; so many take some 10 MB. */
  private static final int RECENT_EFFECTS_MAX = 10_000;

  private final Path folder;
  private final LRUCache cache = new LRUCache(CACHE_BYTES);
  private final Options options;
  private final WriteOptions unsynced = new WriteOptions().setDisableWAL(true);
  private final RocksDB states;

  /** Most states change again soon: these are not encoded yet, the one used longest ago first. */
  private final Map<String, InvoiceState> recent = new LinkedHashMap<>(CAPACITY, LOAD, true);

  private int recentEffects;

  /**
   * Sees each state once, in the order of the keys.
   *
   * @param <E> what it throws
   * @param <F> what else it throws
   */
  public interface Visitor<E extends Exception, F extends Exception> {
    void visit(byte[] key, byte[] state) throws E, F;
  }

  private StateStore(Path folder) throws RocksDBException {
    this.folder = folder;
    this.options =
        new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(MEMTABLE_BYTES)
            .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache));
    this.states = RocksDB.open(options, folder.toString());
  }

  /** Empty; what an earlier replay has left in the folder is removed. */
  public static StateStore in(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
      Files.createDirectories(folder);
      return new StateStore(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  @Nullable InvoiceState get(String key) {
    InvoiceState known = recent.get(key);
    if (known != null) {
      return known;
    }
    try {
      byte[] state = states.get(key.getBytes(UTF_8));
      return state == null ? null : WireFormats.INVOICE_STATE.decode(state);
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  void putAll(Map<String, InvoiceState> changed) {
    changed.forEach((key, state) -> {
      InvoiceState before = recent.put(key, state);
      recentEffects +=
          state.getEffects().size() - (before == null ? 0 : before.getEffects().size());
    });
    write(RECENT_EFFECTS_MAX);
  }

  /** Into RocksDB, and out of memory, all but what has no more effects than this. */
  private void write(int effectsLeft) {
    try (var batch = new WriteBatch()) {
      var oldest = recent.entrySet().iterator();
      while (recentEffects > effectsLeft && oldest.hasNext()) {
        var state = oldest.next();
        batch.put(
            state.getKey().getBytes(UTF_8), WireFormats.INVOICE_STATE.encode(state.getValue()));
        recentEffects -= state.getValue().getEffects().size();
        oldest.remove();
      }
      states.write(unsynced, batch);
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  /** Into a store that has no states but such. */
  public void put(byte[] key, byte[] state) {
    try {
      states.put(unsynced, key, state);
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  public <E extends Exception, F extends Exception> void forEach(Visitor<E, F> visitor)
      throws E, F {
    write(0);
    try (RocksIterator each = states.newIterator()) {
      for (each.seekToFirst(); each.isValid(); each.next()) {
        visitor.visit(each.key(), each.value());
      }
      each.status();
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  @Override
  public void close() {
    states.close();
    unsynced.close();
    options.close();
    cache.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException broken(Path folder, RocksDBException e) {
    return new IllegalStateException(
        "the states of the replay in '%s' can't be read or written: %s (expected a folder on a disk with room); make room there, and begin again"
            .formatted(folder, e.getMessage()),
        e);
  }
}
