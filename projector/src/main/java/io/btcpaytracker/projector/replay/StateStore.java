package io.btcpaytracker.projector.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final Path folder;
  private final LRUCache cache = new LRUCache(CACHE_BYTES);
  private final Options options;
  private final WriteOptions unsynced = new WriteOptions().setDisableWAL(true);
  private final RocksDB states;

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
    try {
      byte[] state = states.get(key.getBytes(UTF_8));
      return state == null ? null : WireFormats.INVOICE_STATE.decode(state);
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  void putAll(Map<String, InvoiceState> changed) {
    try (var batch = new WriteBatch()) {
      for (var state : changed.entrySet()) {
        batch.put(
            state.getKey().getBytes(UTF_8), WireFormats.INVOICE_STATE.encode(state.getValue()));
      }
      states.write(unsynced, batch);
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  public void put(byte[] key, byte[] state) {
    try {
      states.put(unsynced, key, state);
    } catch (RocksDBException e) {
      throw broken(folder, e);
    }
  }

  public <E extends Exception, F extends Exception> void forEach(Visitor<E, F> visitor)
      throws E, F {
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
