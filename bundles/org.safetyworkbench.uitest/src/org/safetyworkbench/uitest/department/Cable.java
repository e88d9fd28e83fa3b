package org.safetyworkbench.uitest.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cable between this window and the server, which can be pulled out and put back; other desks have their own. */
final class Cable implements AutoCloseable {

	private final ServerSocket door;
	private final int server;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private volatile boolean isPlugged = true;

	/** @param port of this end, the same in each run of the program; 0 for any */
	Cable(int port, int server) {
		this.server = server;
		try {
			door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofPlatform().daemon().name("cable").start(this::accept);
	}

	int port() {
		return door.getLocalPort();
	}

	void pull() {
		isPlugged = false;
		open.forEach(Cable::close);
	}

	void plug() {
		isPlugged = true;
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				Socket desk = door.accept();
				if (isPlugged) join(desk);
				else desk.close();
			} catch (IOException e) {
				continue; // the server does not listen just now
			}
		}
	}

	private void join(Socket desk) throws IOException {
		open.add(desk);
		Socket far;
		try {
			far = new Socket(InetAddress.getLoopbackAddress(), server);
		} catch (IOException e) {
			close(desk);
			throw e;
		}
		open.add(far);
		Thread.ofPlatform().daemon().start(() -> pass(desk, far));
		Thread.ofPlatform().daemon().start(() -> pass(far, desk));
	}

	private void pass(Socket from, Socket to) {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		} catch (IOException e) {
			return; // pulled
		} finally {
			open.remove(from);
			open.remove(to);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		door.close();
		pull();
	}
}
