package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Migrator;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Verdict;

/**
 * Fills an empty database from a source. Each batch is committed together with a note how far it came, so that an interrupted
 * load goes on from there; until it is done the database cannot be opened by others. References between tables, and indexes where
 * they are in the way, are taken away at the beginning and put back, and thereby checked, at the end.
 */
final class Load {

	private static final String SOURCE = "source";
	private static final String KEY = "key";
	private static final String INDEX = "index";

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

	/** Returns when it is all there and found the same on both sides. */
	void from(Source source) throws SQLException, IOException {
		Optional<String> owner = dialect.actAsOwner(to);
		begin(source);
		LoadedRows rows = new LoadedRows(to, dialect, notes, progress);
		List<LoadedRows.Count> counts = new ArrayList<>();
		for (Table table : source.tables()) counts.add(rows.of(source, table));
		files(source);
		for (String kind : List.of(INDEX, KEY)) execute(notes.all(kind).stream().map(Notes.Note::text).toList());
		for (LoadedRows.Count count : counts) rows.compare(count);
		Verdict chain = new Chain(to, dialect).verify(source.head(), progress);
		if (!chain.isIntact()) throw new StoreException(chain.fault().orElseThrow(), null);
		finish(owner);
	}

	/** Whether an earlier run came to its end and fell before it could say so: the log ends here as it does there. */
	boolean isDone(Source source) throws SQLException {
		dialect.actAsOwner(to);
		boolean isDone = !Notes.exist(to) && Table.all(to).stream().anyMatch(table -> table.name().equals("change_head")) && source.head().seq() > 0 && new Chain(to, dialect).head().equals(source.head());
		dialect.actAsSelf(to);
		return isDone;
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
		fit(source.tables());
		migrator.close(to);
		notes.make(dialect);
		notes.put(SOURCE, new Notes.Note(SOURCE, 0, source.identity()));
		List<Table> tables = Table.all(to);
		List<ForeignKey> keys = ForeignKey.all(to, tables);
		for (ForeignKey key : keys) notes.put(KEY, new Notes.Note(key.table() + "." + key.name(), 0, key.adding()));
		execute(keys.stream().map(ForeignKey::dropping).toList());
		for (Map.Entry<String, String> index : dialect.plainIndexes(to).entrySet()) {
			notes.put(INDEX, new Notes.Note(index.getKey(), 0, index.getValue()));
			execute(List.of("drop index " + index.getKey()));
		}
		execute(tables.stream().map(table -> "delete from " + table.name()).toList()); // scripts and first starts leave a few rows that the source brings along
		to.commit();
	}

	private long rowsOfLog() throws SQLException {
		try (Statement statement = to.createStatement(); ResultSet row = statement.executeQuery("select count(*) from change_log")) {
			row.next();
			return row.getLong(1);
		}
	}

	/** Those that are there already are not sent again. */
	private void files(Source source) throws IOException, SQLException {
		source.files((path, size) -> {
			progress.checkCancelled();
			OptionalLong there = shelf.size(path);
			if (there.isEmpty() || there.getAsLong() != size) put(source, path, size);
			progress.worked(1);
		});
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
			if (!Hashes.of(in).equals(sha256)) throw LoadedRows.differs(path);
		}
		to.commit();
	}

	/** Nothing is filled but tables this program made. */
	private void fit(List<Table> tables) throws SQLException {
		Map<String, Set<Table.Column>> own = Table.all(to).stream().collect(Collectors.toMap(Table::name, table -> Set.copyOf(table.columns())));
		for (Table table : tables) if (!Set.copyOf(table.columns()).equals(own.get(table.name()))) throw LoadedRows.foreign(table, null);
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
