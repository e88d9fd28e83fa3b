package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.StoreException;

/** The rows of a {@link Load}: each batch is committed together with a note of how many there are and what they hold. */
final class LoadedRows {

	private static final int BATCH = 20_000;
	/** Characters of a batch of long rows. */
	private static final int LARGEST_BATCH = 8 << 20;
	private static final String KIND = "rows";

	/** What was read of a table. @param sum what the rows hold, whatever their order */
	record Count(Table table, long rows, String sum) {}

	private final Connection to;
	private final Dialect dialect;
	private final Notes notes;
	private final Progress progress;

	LoadedRows(Connection to, Dialect dialect, Notes notes, Progress progress) {
		this.to = to;
		this.dialect = dialect;
		this.notes = notes;
		this.progress = progress;
	}

	/** What was loaded before is counted on only if the source still begins with it: read models change without an entry in the log. */
	private Optional<Notes.Note> before(Source source, Table table) throws SQLException, IOException {
		Optional<Notes.Note> note = notes.find(KIND, table.name());
		if (note.isEmpty()) return note;
		Sum sum = Sum.empty();
		source.rows(table, line -> {
			if (sum.rows() < note.get().n()) sum.add(line);
		});
		if (sum.rows() == note.get().n() && sum.content().equals(note.get().text())) return note;
		try (Statement statement = to.createStatement()) {
			statement.execute("delete from " + table.name());
		}
		return Optional.empty();
	}

	/** Fills a table, from where an earlier run came to. */
	Count of(Source source, Table table) throws SQLException, IOException {
		Optional<Notes.Note> before = before(source, table);
		long done = before.map(Notes.Note::n).orElse(0L);
		Sum sum = before.map(note -> Sum.from(note.n(), note.text())).orElseGet(Sum::empty);
		long[] seen = {0};
		int[] size = {0};
		List<String> batch = new ArrayList<>();
		source.rows(table, line -> {
			if (seen[0]++ < done) return;
			sum.add(line);
			batch.add(line);
			size[0] += line.length();
			if (batch.size() < BATCH && size[0] < LARGEST_BATCH) return;
			keep(table, batch, sum);
			size[0] = 0;
		});
		keep(table, batch, sum);
		return new Count(table, sum.rows(), sum.content());
	}

	private void keep(Table table, List<String> batch, Sum sum) throws SQLException {
		progress.checkCancelled();
		try {
			if (!batch.isEmpty() && !dialect.copy(to, table.name() + " (" + table.names() + ")", batch)) insert(table, batch);
		} catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
			throw foreign(table, e);
		}
		notes.put(KIND, new Notes.Note(table.name(), sum.rows(), sum.content()));
		to.commit();
		progress.worked(batch.size());
		batch.clear();
	}

	private void insert(Table table, List<String> batch) throws SQLException {
		String marks = String.join(", ", table.columns().stream().map(column -> "?").toList());
		try (PreparedStatement insert = to.prepareStatement("insert into " + table.name() + " (" + table.names() + ") values (" + marks + ")")) {
			for (String line : batch) {
				bind(insert, table, Line.values(line));
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private void bind(PreparedStatement insert, Table table, List<String> values) throws SQLException {
		for (int i = 0; i < table.columns().size(); i++) {
			if (values.get(i) == null) insert.setObject(i + 1, null);
			else table.columns().get(i).kind().bind(insert, i + 1, values.get(i), dialect);
		}
	}

	/** @throws StoreException when what is there is not what was read */
	void compare(Count loaded) throws SQLException {
		progress.checkCancelled();
		Sum there = loaded.table().sum(to, dialect);
		if (there.rows() != loaded.rows() || !there.content().equals(loaded.sum())) throw differs(loaded.table().name());
		progress.worked(there.rows());
	}

	static StoreException foreign(Table table, Exception cause) {
		return new StoreException(Problem.of("backup.foreign", "与本程序的表不符：" + table.name(), "this does not fit this program's tables: " + table.name()).remedy("请换用另一份备份", "take another backup"), cause);
	}

	static StoreException differs(String what) {
		return new StoreException(Problem.of("store.differs", "写入后核对不一致：" + what, "what was written is not what was read: " + what).remedy("目标不可使用；请换一个空数据库重试并告知维护人员", "do not use the target; try again with an empty database and tell the maintainers"),
				null);
	}
}
