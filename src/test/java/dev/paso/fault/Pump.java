package dev.paso.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * One direction of a connection: reads as long as there is room and passes on as the network allows, so that a delay lengthens the way
 * but does not narrow it.
 */
final class Pump {
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_CHUNKS = 64; // about what the buffers of a network hold; then the sender must wait

    private final Network network;
    private final Socket from;
    private final Socket to;
    private final Inspector inspector;
    private final BlockingQueue<Chunk> way = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private volatile long lastMoved = System.nanoTime();
    private volatile boolean isForgotten;

    /** Bytes and when they were read; none at the end. */
    private record Chunk(byte[] bytes, long since) {}

    /** Looks at what was read. */
    interface Inspector {
        /** The bytes to pass on instead; none when the connection took care of them. */
        byte[] inspect(byte[] bytes) throws IOException;
    }

    Pump(Network network, Socket from, Socket to, Inspector inspector) {
        this.network = network;
        this.from = from;
        this.to = to;
        this.inspector = inspector;
    }

    long lastMoved() {
        return lastMoved;
    }

    /** Returns at the end of what can be read. */
    void read() throws IOException, InterruptedException {
        try {
            readAll();
        } finally {
            way.put(new Chunk(new byte[0], System.nanoTime()));
        }
    }

    private void readAll() throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[MOST_BYTES];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            lastMoved = System.nanoTime();
            byte[] bytes = inspector.inspect(Arrays.copyOf(buffer, count));
            if (bytes.length > 0) {
                network.hold(bytes.length);
                way.put(new Chunk(bytes, lastMoved));
            }
        }
    }

    /** Returns when everything that was read is passed on, and the end with it. */
    void write() throws IOException, InterruptedException {
        OutputStream out = to.getOutputStream();
        for (Chunk chunk = way.take(); chunk.bytes.length > 0; chunk = way.take()) {
            try {
                network.carry(chunk.bytes.length, chunk.since);
                if (isForgotten) {
                    return;
                }
                out.write(chunk.bytes);
                lastMoved = System.nanoTime();
            } finally {
                network.release(chunk.bytes.length);
            }
        }
        network.carry(0, System.nanoTime());
        if (!isForgotten) {
            to.shutdownOutput();
        }
    }

    /** Nothing arrives any more, not even the end. */
    void forget() {
        isForgotten = true;
    }
}
