package org.safetyworkbench.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.safetyworkbench.core.Problem;

/**
 * Counts what flows out of a compressed part and stops when it is out of all proportion: a zip bomb is a small file that
 * unfolds without end. Real sheets unfold 5 to 50 times; empty styled rows reach a hundred.
 */
final class GuardedStream extends FilterInputStream {

	/** Below this size nothing is out of proportion. */
	static final long HARMLESS = 32L << 20;
	static final long LARGEST_RATIO = 250;
	static final long LARGEST = 8L << 30;

	private final long compressed;
	private long unfolded;

	/** @param compressed size in the file, at least 1 */
	GuardedStream(InputStream in, long compressed) {
		super(in);
		this.compressed = Math.max(1, compressed);
	}

	@Override
	public int read() throws IOException {
		int b = super.read();
		if (b >= 0) count(1);
		return b;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int n = super.read(bytes, offset, length);
		if (n > 0) count(n);
		return n;
	}

	private void count(int n) {
		unfolded += n;
		if (unfolded > LARGEST || unfolded > HARMLESS && unfolded / compressed > LARGEST_RATIO)
			throw new Unreadable(Problem.of("file.bomb", "压缩内容展开后大得不正常（" + (unfolded >> 20) + " MB 来自 " + (compressed >> 10) + " KB），已停止读取",
					"the compressed content unfolds out of all proportion (" + (unfolded >> 20) + " MB from " + (compressed >> 10) + " KB); reading was stopped")
					.remedy("向提供者核实该文件；必要时在表格软件中另存后再导入", "ask where the file comes from; if it is sound, save it anew in a spreadsheet program"));
	}
}
