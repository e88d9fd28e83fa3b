package org.safetyworkbench.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.safetyworkbench.core.Problem;

/**
 * How the characters of a text file are written. The whole file is looked at, because a Chinese register often has plain
 * digits for its first thousand bytes: what is valid UTF-8 to the end is UTF-8 (GB18030 text practically never is),
 * everything else is GB18030, and is refused later when it is not valid there either.
 */
record Encoding(Charset charset, int markLength) {

	private static final Charset GB18030 = Charset.forName("GB18030");
	/** Valid sequences of several bytes after which a fault means damage and not another encoding. */
	private static final int ENOUGH = 16;

	static Encoding of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] block = new byte[1 << 16];
			int n = in.readNBytes(block, 0, block.length);
			if (n >= 2 && block[0] == (byte) 0xFF && block[1] == (byte) 0xFE) return new Encoding(StandardCharsets.UTF_16LE, 2);
			if (n >= 2 && block[0] == (byte) 0xFE && block[1] == (byte) 0xFF) return new Encoding(StandardCharsets.UTF_16BE, 2);
			for (int i = 0; i < n; i++) if (block[i] == 0) throw new Unreadable(binary());
			boolean mark = n >= 3 && block[0] == (byte) 0xEF && block[1] == (byte) 0xBB && block[2] == (byte) 0xBF;
			Utf8 utf8 = new Utf8();
			do {
				if (!utf8.accepts(block, n)) break;
			} while ((n = in.read(block)) > 0);
			if (utf8.isSound()) return new Encoding(StandardCharsets.UTF_8, mark ? 3 : 0);
			if (mark || utf8.sequences >= ENOUGH) throw new Unreadable(damaged(utf8.line));
			return new Encoding(GB18030, 0);
		}
	}

	static Problem damaged(long line) {
		return Problem.of("file.characters", "约第" + line + "行有无法识别的字符，文件可能不完整", "characters that cannot be read near line " + line + ": the file may be cut off")
				.remedy("重新导出，保存为 UTF-8 或 GB18030 编码的 CSV", "export it again as CSV in UTF-8 or GB18030");
	}

	private static Problem binary() {
		return Problem.of("file.binary", "这不是表格文件", "this is not a table").remedy("选择 xlsx 或 CSV 文件", "choose an xlsx or CSV file");
	}

	/** Checks bytes for being UTF-8 (RFC 3629), block by block. */
	private static final class Utf8 {
		private int open;
		private int low = 0x80;
		private int high = 0xBF;
		private boolean faulty;
		private long sequences;
		private long line = 1;

		boolean accepts(byte[] bytes, int n) {
			for (int i = 0; i < n; i++) {
				int b = bytes[i] & 0xFF;
				if (open == 0 && b < 0x80) {
					if (b == '\n') line++;
				} else if (!(open == 0 ? leads(b) : follows(b))) return !(faulty = true);
			}
			return true;
		}

		private boolean leads(int b) {
			open = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
			low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
			high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
			return open > 0;
		}

		private boolean follows(int b) {
			if (b < low || b > high) return false;
			low = 0x80;
			high = 0xBF;
			if (--open == 0) sequences++;
			return true;
		}

		boolean isSound() {
			return !faulty && open == 0;
		}
	}
}
