package io.btcpaytracker.run.bench.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Many viewers, all served by one thread. Plain sockets: a WebSocket client per viewer would cost
 * more than what is measured.
 */
final class Crowd implements AutoCloseable {
  /** Fewer than servers keep waiting for their accept. */
  private static final int COMING_AT_ONCE = 64;

  private static final int BUFFER_BYTES = 1 << 20;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final InetSocketAddress address;
  private final int size;
  private final Supplier<Spectator> spectators;
  private final LongSupplier nanos;
  private final Selector selector;
  private final Thread thread;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private final List<Seat> seats = new ArrayList<>();
  private final Queue<Runnable> questions = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  private Crowd(
      InetSocketAddress address, int size, Supplier<Spectator> spectators, LongSupplier nanos)
      throws IOException {
    this.address = address;
    this.size = size;
    this.spectators = spectators;
    this.nanos = nanos;
    selector = Selector.open();
    thread = Thread.ofPlatform().name("crowd").unstarted(this::serve);
  }

  /** Returns at once; the viewers come one after the other. */
  static Crowd gather(
      InetSocketAddress feed, int size, Supplier<Spectator> spectators, LongSupplier nanos)
      throws IOException {
    Crowd crowd = new Crowd(feed, size, spectators, nanos);
    crowd.thread.start();
    return crowd;
  }

  /** Waits until it is so; false when it is not in time. */
  boolean await(Duration atMost, Predicate<List<Seat>> so) throws InterruptedException {
    long until = nanos.getAsLong() + atMost.toNanos();
    boolean is = ask(so::test);
    while (!is && nanos.getAsLong() < until) {
      Thread.sleep(LOOK_AGAIN);
      is = ask(so::test);
    }
    return is;
  }

  /** Answered by the crowd's own thread, which alone knows its seats. */
  <A> A ask(Function<List<Seat>, A> question) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    questions.add(() -> answer.complete(question.apply(seats)));
    selector.wakeup();
    return answer.join();
  }

  private void serve() {
    try (selector) {
      while (!closed) {
        letIn();
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          attend(key);
        }
        selector.selectedKeys().clear();
        for (Runnable next = questions.poll(); next != null; next = questions.poll()) {
          next.run();
        }
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the selector of the crowd failed", e);
    }
  }

  private void letIn() throws IOException {
    long coming = seats.stream().filter(Seat::isComing).count();
    for (long n = coming; n < COMING_AT_ONCE && seats.size() < size; n++) {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      Seat seat = new Seat(channel, spectators.get());
      seats.add(seat);
      channel.register(selector, SelectionKey.OP_CONNECT, seat);
      channel.connect(address);
    }
  }

  private void attend(SelectionKey key) throws IOException {
    Seat seat = (Seat) key.attachment();
    SocketChannel channel = (SocketChannel) key.channel();
    try {
      if (key.isConnectable()) {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        seat.shakeHands("localhost:" + address.getPort());
      } else {
        seat.read(buffer, nanos.getAsLong());
      }
    } catch (IOException e) {
      seat.end(String.valueOf(e.getMessage()));
    }
    if (seat.ended().isPresent()) {
      channel.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
