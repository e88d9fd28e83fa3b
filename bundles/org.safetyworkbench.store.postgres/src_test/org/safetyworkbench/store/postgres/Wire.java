package org.safetyworkbench.store.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to the server that can be pulled out, falls silent, or breaks exactly at a commit. */
final class Wire implements AutoCloseable {

	/** What happens to the next commit: it does not arrive, or it is done and its answer does not arrive. */
	enum Commit { DROPPED, UNANSWERED }

	private final ServerSocket door;
	private final int server;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private volatile boolean isPlugged = true;
	private volatile boolean isSilent;
	private volatile boolean staysOut;
	private volatile Commit next;

	Wire(int server) throws IOException {
		this.server = server;
		door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().daemon().start(this::accept);
	}

	/** The same database by this wire; commits are sent as words. */
	Server to(Server direct) {
		return new Server(direct.url().replaceFirst("//[^/]+/", "//localhost:" + door.getLocalPort() + "/") + (direct.url().contains("?") ? "&" : "?") + "prepareThreshold=0&loginTimeout=2", direct.user(), "");
	}

	/** @param staysOut whether nothing gets through afterwards, until {@link #plug} */
	void breakAtCommit(Commit how, boolean thenStaysOut) {
		staysOut = thenStaysOut;
		next = how;
	}

	void pull() {
		isPlugged = false;
		open.forEach(Wire::close);
	}

	void plug() {
		isPlugged = true;
		isSilent = false;
	}

	/** Everything is taken, nothing passes. */
	void silence() {
		isSilent = true;
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				Socket desk = door.accept();
				if (isPlugged) join(desk);
				else desk.close();
			} catch (IOException e) {
				continue; // closed
			}
		}
	}

	private void join(Socket desk) throws IOException {
		Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
		open.add(desk);
		open.add(far);
		boolean[] isLast = new boolean[1];
		Thread.ofPlatform().daemon().start(() -> pass(desk, far, isLast, true));
		Thread.ofPlatform().daemon().start(() -> pass(far, desk, isLast, false));
	}

	private void pass(Socket from, Socket to, boolean[] isLast, boolean asks) {
		byte[] piece = new byte[1 << 14];
		try (from; to) {
			OutputStream out = to.getOutputStream();
			for (int n; (n = from.getInputStream().read(piece)) > 0;) {
				if (isSilent) continue;
				if (asks ? isCutBefore(new String(piece, 0, n, StandardCharsets.ISO_8859_1), isLast) : isLast[0]) return;
				out.write(piece, 0, n);
			}
		} catch (IOException e) {
			return; // pulled
		} finally {
			open.remove(from);
			open.remove(to);
		}
	}

	private boolean isCutBefore(String words, boolean[] isLast) {
		if (next == null || !words.contains("COMMIT")) return false;
		Commit how = next;
		next = null;
		isPlugged = !staysOut;
		isLast[0] = how == Commit.UNANSWERED;
		return how == Commit.DROPPED;
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
		pull();
	}
}
