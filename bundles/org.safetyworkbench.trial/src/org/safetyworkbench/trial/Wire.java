package org.safetyworkbench.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.safetyworkbench.trial.Look.Fate;
import org.safetyworkbench.trial.Look.Piece;

/** The wire between desks and a server on this machine, which can be pulled out and put back, cut, and looked into. */
public final class Wire implements AutoCloseable {

	private static final int WAITING = 200;

	private final ServerSocket door;
	private final int server;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private volatile boolean isPlugged = true;
	private volatile Look look = Look.NOTHING;

	/** @param server port of the server */
	public Wire(int server) {
		this(0, server);
	}

	/** @param port of this end, 0 for any */
	public Wire(int port, int server) {
		this.server = server;
		try {
			door = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofPlatform().daemon().name("wire").start(this::accept);
	}

	/** Where the server is found by this wire. */
	public int port() {
		return door.getLocalPort();
	}

	/** From now on each piece is looked at so. */
	public void look(Look other) {
		look = other;
	}

	/** Everything under way is gone; new connections are taken. */
	public void cut() {
		open.forEach(Wire::close);
	}

	/** New connections are refused, and the open ones cut. */
	public void pull() {
		unplug();
		cut();
	}

	/** New connections are refused. */
	public void unplug() {
		isPlugged = false;
	}

	public void plug() {
		isPlugged = true;
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				Socket desk = door.accept();
				if (isPlugged) join(desk);
				else desk.close();
			} catch (IOException e) {
				continue; // closed, or the server does not listen just now: the desk notices
			}
		}
	}

	private void join(Socket desk) throws IOException {
		open.add(desk);
		Socket far;
		try {
			far = new Socket(InetAddress.getLoopbackAddress(), server);
		} catch (IOException e) {
			open.remove(desk);
			desk.close();
			throw e;
		}
		open.add(far);
		desk.setTcpNoDelay(true);
		far.setTcpNoDelay(true);
		Object line = new Object();
		Thread.ofPlatform().daemon().start(() -> pass(line, desk, far, false));
		Thread.ofPlatform().daemon().start(() -> pass(line, far, desk, true));
	}

	private void pass(Object line, Socket from, Socket to, boolean isAnswer) {
		byte[] bytes = new byte[1 << 14];
		try (from; to) {
			OutputStream out = to.getOutputStream();
			for (int n; (n = from.getInputStream().read(bytes)) > 0;) {
				Fate fate = look.at(new Piece(line, isAnswer, bytes, n));
				if (fate == Fate.CUT) return;
				if (fate == Fate.ARRIVES) out.write(bytes, 0, n);
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
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		door.close();
		pull();
	}
}
