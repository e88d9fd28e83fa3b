package org.safetyworkbench.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.safetyworkbench.core.Problem;

/** A file of tables, opened for reading. What it is, its first bytes tell. */
public interface TableFile extends AutoCloseable {

	/** A wider sheet is no table of ours. */
	int MAX_COLUMNS = 2000;

	/** Names of the visible sheets in order; one empty name for a text table. */
	List<String> sheets();

	/** A stream of the sheet's rows; several may be open. */
	Rows rows(String sheet);

	@Override
	void close();

	/** @throws Unreadable when the file is no table, damaged or locked */
	static TableFile open(Path file) {
		String name = String.valueOf(file.getFileName());
		try {
			byte[] start = start(file);
			if (start.length == 0) throw new Unreadable(Problem.of("file.empty", "文件是空的", "the file is empty")
					.remedy("选择有内容的 xlsx 或 CSV 文件", "choose an xlsx or CSV file that holds rows"));
			if (startsWith(start, 'P', 'K')) return new XlsxFile(file);
			if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) throw new Unreadable(ole(file));
			if (isMarkup(start)) throw new Unreadable(Problem.of("file.markup", "这是网页或XML文件，不是电子表格", "this is a web page or XML file, not a spreadsheet")
					.remedy("用表格软件打开后另存为 xlsx", "open it in a spreadsheet program and save it as xlsx"));
			if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) throw new Unreadable(Problem.of("file.no-workbook", "文件名以 .xlsx 结尾，内容却不是Excel文件", "the name ends in .xlsx, but this is no Excel file")
					.remedy("在表格软件中打开后另存为 xlsx；文本表格请把文件名改为 .csv", "save it as xlsx in a spreadsheet program; name a text table .csv"));
			return new CsvFile(file);
		} catch (Unreadable e) {
			throw new Unreadable(e.problem().at(name), e.getCause());
		} catch (NoSuchFileException e) {
			throw new Unreadable(Problem.of("file.missing", "找不到文件", "there is no such file").remedy("检查路径", "check the path").at(file.toString()), e);
		} catch (IOException e) {
			throw new Unreadable(unreadable(e).at(name), e);
		}
	}

	static Problem unreadable(IOException e) {
		return Problem.of("file.read", "文件读不出来：" + e.getMessage(), "the file cannot be read: " + e.getMessage())
				.remedy("检查文件是否存在、是否有读取权限", "check that it is a file you may read");
	}

	private static byte[] start(Path file) throws IOException {
		if (Files.isDirectory(file)) throw new Unreadable(Problem.of("file.folder", "这是文件夹，不是文件", "this is a folder, not a file")
				.remedy("选择 xlsx 或 CSV 文件", "choose an xlsx or CSV file"));
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(512);
		}
	}

	private static boolean startsWith(byte[] start, int... magic) {
		if (start.length < magic.length) return false;
		for (int i = 0; i < magic.length; i++) if ((start[i] & 0xFF) != magic[i]) return false;
		return true;
	}

	private static boolean isMarkup(byte[] start) {
		String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
		return List.of("<!doctype", "<html", "<?xml", "<table").stream().anyMatch(text.replaceFirst("^\u00ef\u00bb\u00bf", "")::startsWith);
	}

	/** The container of old xls files is also the envelope of encrypted xlsx files. */
	private static Problem ole(Path file) throws IOException {
		byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		byte[] window = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int kept = 0, n; (n = in.readNBytes(window, kept, window.length - kept)) > 0;) {
				int end = kept + n;
				if (contains(window, end, mark)) return Problem.of("file.password", "工作簿有打开密码", "the workbook is protected by a password")
						.remedy("在表格软件中打开，取消密码后另存为 xlsx", "open it in a spreadsheet program, remove the password and save it as xlsx");
				kept = Math.min(mark.length, end);
				System.arraycopy(window, end - kept, window, 0, kept);
			}
		}
		return Problem.of("file.old-xls", "这是旧格式 xls 文件", "this is a file of the old xls format")
				.remedy("在表格软件中另存为 xlsx", "save it as xlsx in a spreadsheet program");
	}

	private static boolean contains(byte[] window, int end, byte[] mark) {
		for (int i = 0; i + mark.length <= end; i++)
			if (window[i] == mark[0] && Arrays.equals(window, i, i + mark.length, mark, 0, mark.length)) return true;
		return false;
	}
}
