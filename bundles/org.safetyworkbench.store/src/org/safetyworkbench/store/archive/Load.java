package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Migrator;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Verdict;

/**
 * Fills an empty database from a source. Each batch is committed together with a note how far it came, so that an interrupted
 * load goes on from there; until it is done the database cannot be opened by others. References between tables are taken away
 * at the beginning and put back, and thereby checked, at the end.
 */
final class Load {

	private static final int BATCH = 20_000;
	private static final String SOURCE = "source";
	private static final String ROWS = "rows";
	private static final String KEY = "key";

	private final Connection to;
	private final Dialect dialect;
	private final Collection<Schema> schemas;
	private final Shelf shelf;
	private final Notes notes;
	private final Progress progress;

	/** @param to of nobody else; committed as it goes */
	Load(Connection to, Dialect dialect, Collection<Schema> schemas, Shelf shelf, Progress progress) {
		this.to = to;
		this.dialect = dialect;
		this.schemas = schemas;
		this.shelf = shelf;
		this.notes = new Notes(to);
		this.progress = progress;
	}

	/** @return what was loaded and found the same on both sides */
	Loaded from(Source source) throws SQLException, IOException {
		Optional<String> owner = dialect.actAsOwner(to);
		begin(source);
		List<Loaded.Rows> rows = new ArrayList<>();
		for (Table table : source.tables()) rows.add(load(source, table));
		long files = files(source);
		execute(notes.all(KEY).stream().map(Notes.Note::text).toList());
		for (Loaded.Rows one : rows) compare(one);
		Verdict chain = new Chain(to, dialect).verify(source.head(), progress);
		if (!chain.isIntact()) throw new StoreException(chain.fault().orElseThrow(), null);
		finish(owner);
		return new Loaded(rows, files, source.head());
	}

	private void begin(Source source) throws SQLException {
		if (Notes.exist(to)) {
			if (notes.find(SOURCE, SOURCE).map(Notes.Note::text).filter(source.identity()::equals).isPresent()) return;
			throw new StoreException(Problem.of("store.unfinished", "这个数据库里有另一次没有完成的迁移或恢复", "another move or restore into this database was not finished")
					.remedy("请对原来的来源再次运行该命令，或换一个空数据库", "run that command again from the same source, or take an empty database"), null);
		}
		List<Schema> then = UpTo.all(schemas, source.versions());
		Migrator migrator = new Migrator(dialect);
		migrator.bring(to, then);
		if (rowsOfLog() > 0)
			throw new StoreException(Problem.of("store.not-empty", "目标数据库里已有记录", "the database has records already").remedy("请换一个空数据库或空工作区", "take an empty database or workspace"), null);
		clear();
		migrator.close(to);
		notes.make(dialect);
		notes.put(SOURCE, new Notes.Note(SOURCE, 0, source.identity()));
		List<ForeignKey> keys = ForeignKey.all(to, Table.all(to));
		for (ForeignKey key : keys) notes.put(KEY, new Notes.Note(key.table() + "." + key.name(), 0, key.adding()));
		execute(keys.stream().map(ForeignKey::dropping).toList());
		to.commit();
	}

	private long rowsOfLog() throws SQLException {
		try (Statement statement = to.createStatement(); ResultSet row = statement.executeQuery("select count(*) from change_log")) {
			row.next();
			return row.getLong(1);
		}
	}

	/** Scripts and first starts leave a few rows that the source brings along. */
	private void clear() throws SQLException {
		List<Table> tables = Table.all(to);
		List<ForeignKey> keys = ForeignKey.all(to, tables);
		execute(keys.stream().map(ForeignKey::dropping).toList());
		for (Table table : tables) execute(List.of("delete from " + table.name()));
		execute(keys.stream().map(ForeignKey::adding).toList());
	}

	private Loaded.Rows load(Source source, Table table) throws SQLException, IOException {
		Optional<Notes.Note> before = notes.find(ROWS, table.name());
		long done = before.map(Notes.Note::n).orElse(0L);
		Sum sum = before.map(note -> Sum.from(note.n(), note.text())).orElseGet(Sum::empty);
		long[] seen = {0};
		List<String> batch = new ArrayList<>(BATCH);
		source.rows(table, line -> {
			if (seen[0]++ < done) return;
			sum.add(line);
			batch.add(line);
			if (batch.size() == BATCH) keep(table, batch, sum);
		});
		keep(table, batch, sum);
		return new Loaded.Rows(table, sum.rows(), sum.content());
	}

	private void keep(Table table, List<String> batch, Sum sum) throws SQLException {
		progress.checkCancelled();
		if (!batch.isEmpty() && !dialect.copy(to, table.name() + " (" + table.names() + ")", batch)) insert(table, batch);
		notes.put(ROWS, new Notes.Note(table.name(), sum.rows(), sum.content()));
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

	/** Those that are there already are not sent again. */
	private long files(Source source) throws IOException, SQLException {
		Map<String, Long> there = shelf.files();
		Map<String, Long> wanted = source.files();
		for (Map.Entry<String, Long> file : wanted.entrySet()) {
			progress.checkCancelled();
			if (!file.getValue().equals(there.get(file.getKey()))) put(source, file.getKey(), file.getValue());
			progress.worked(1);
		}
		return wanted.size();
	}

	private void put(Source source, String path, long size) throws IOException, SQLException {
		String sha256;
		try (InputStream in = source.open(path)) {
			sha256 = Hashes.of(in);
		}
		try (InputStream in = source.open(path)) {
			shelf.put(path, size, sha256, in);
		}
		try (InputStream in = shelf.open(path)) {
			if (!Hashes.of(in).equals(sha256)) throw differs(path);
		}
		to.commit();
	}

	private void compare(Loaded.Rows loaded) throws SQLException {
		progress.checkCancelled();
		Sum there = loaded.table().sum(to, dialect);
		if (there.rows() != loaded.rows() || !there.content().equals(loaded.sum())) throw differs(loaded.table().name());
		progress.worked(there.rows());
	}

	private static StoreException differs(String what) {
		return new StoreException(Problem.of("store.differs", "写入后核对不一致：" + what, "what was written is not what was read: " + what).remedy("目标不可使用；请换一个空数据库重试并告知维护人员", "do not use the target; try again with an empty database and tell the maintainers"),
				null);
	}

	private void finish(Optional<String> owner) throws SQLException {
		notes.drop();
		Migrator migrator = new Migrator(dialect);
		migrator.open(to);
		migrator.bring(to, schemas);
		if (owner.isPresent()) {
			dialect.actAsSelf(to);
			dialect.protect(to, schemas);
		}
		to.commit();
	}

	private void execute(List<String> statements) throws SQLException {
		try (Statement statement = to.createStatement()) {
			for (String sql : statements) statement.execute(sql);
		}
	}
}
