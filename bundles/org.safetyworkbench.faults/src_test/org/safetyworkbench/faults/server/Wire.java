package org.safetyworkbench.faults.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The cable between desks and server, which can be cut, loses answers, and is as slow as wanted. */
final class Wire implements AutoCloseable {

	private final ServerSocket door;
	private final int server;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private volatile boolean isPlugged = true;
	private volatile boolean losesAnswers;
	private volatile long delayNanos;

	/** @param server port of the server on this machine */
	Wire(int server) throws IOException {
		this.server = server;
		door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().daemon().start(this::accept);
	}

	int port() {
		return door.getLocalPort();
	}

	/** Everything under way is gone. */
	void cut() {
		for (Socket socket : open) close(socket);
	}

	/** Whether new connections are taken; the open ones are cut. */
	void plug(boolean in) {
		isPlugged = in;
		if (!in) cut();
	}

	/** From now on what the desks say arrives and what the server answers does not: nobody knows whether a commit was done. */
	void loseAnswers(boolean lose) {
		losesAnswers = lose;
	}

	/** Each piece that goes through waits so long. */
	void delay(long nanos) {
		delayNanos = nanos;
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				Socket desk = door.accept();
				if (!isPlugged) {
					desk.close();
					continue;
				}
				Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
				desk.setTcpNoDelay(true);
				far.setTcpNoDelay(true);
				open.add(desk);
				open.add(far);
				Thread.ofPlatform().daemon().start(() -> pass(desk, far, false));
				Thread.ofPlatform().daemon().start(() -> pass(far, desk, true));
			} catch (IOException e) {
				continue; // closed, or the server does not listen just now: the desk notices
			}
		}
	}

	private void pass(Socket from, Socket to, boolean isAnswer) {
		byte[] piece = new byte[1 << 14];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int n; (n = in.read(piece)) > 0;) {
				if (delayNanos > 0) LockSupport.parkNanos(delayNanos);
				if (!isAnswer || !losesAnswers) out.write(piece, 0, n);
			}
		} catch (IOException e) {
			return; // cut
		} finally {
			open.remove(from);
			open.remove(to);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		door.close();
		cut();
	}
}
