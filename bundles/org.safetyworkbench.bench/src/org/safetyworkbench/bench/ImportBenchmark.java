package org.safetyworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.exchange.Imported;
import org.safetyworkbench.exchange.RegisterImport;
import org.safetyworkbench.exchange.table.Column;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.table.Rows;
import org.safetyworkbench.exchange.table.TableFile;
import org.safetyworkbench.exchange.table.TableWriter;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/**
 * A register of 400 000 rows with four facts each, from the workbook into an empty workspace. The floor reads the same file
 * and inserts the same rows into the same tables and indexes by batched JDBC, an entry of the change log for each; it checks
 * nothing, looks nothing up, makes no initials and no hashes.
 */
@Component
public final class ImportBenchmark implements Benchmark {

	private static final int MANY = Integer.getInteger("bench.register", 400_000);
	private static final int FEW = 20_000;
	private static final int GROUP = 1000;
	private static final double LIMIT = 2.5;
	private static final Author AUTHOR = Author.of("benchmark");
	private static final List<String> HEADER = List.of("企业名称", "统一社会信用代码", "行政区划代码", "地址", "行业", "主要负责人", "联系电话", "从业人员数", "存瓶总重量(含备用)", "餐位数", "用气楼层(地下为负)");
	private static final List<String> FACTS = List.of("employees", "lpg_total_kg", "seats", "floor_level");

	private final Library library;

	@Activate
	public ImportBenchmark(@Reference Library library) {
		this.library = library;
	}

	@Override
	public String name() {
		return "import";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		library.packs();
		turn(folder, FEW);
		return List.of(turn(folder, MANY));
	}

	private Measure turn(Path folder, int rows) throws Exception {
		Path file = folder.resolve(rows + ".xlsx");
		write(file, rows);
		double floor = timed(folder.resolve("floor" + rows), store -> floor(store, file));
		double ours = timed(folder.resolve("ours" + rows), store -> ours(store, file, rows));
		return new Measure("import of a register of " + rows + " rows", "ms", ours, floor, LIMIT);
	}

	private interface Work {
		void on(OpenStore store) throws Exception;
	}

	/** Milliseconds of work on a new database; making it is not counted. */
	private static double timed(Path folder, Work work) throws Exception {
		try (OpenStore store = Stores.open(new Workspace(Files.createDirectories(folder)), new DerbyDatabase(), List.of(new RegisterSchema()))) {
			store.write(AUTHOR, session -> null);
			long start = System.nanoTime();
			work.on(store);
			return (System.nanoTime() - start) / 1e6;
		} finally {
			Application.delete(folder);
		}
	}

	private void ours(OpenStore store, Path file, int rows) {
		RegisterImport register = new RegisterImport(store, new Enterprises(store), new Areas(), new Mappings(store), library);
		Imported imported = register.run(file, Optional.empty(), AUTHOR, LocalDate.EPOCH, Progress.NONE, refusal -> { }).value();
		if (imported.added() != rows) throw new IllegalStateException("not all rows were taken over: " + imported);
	}

	private static void floor(OpenStore store, Path file) {
		store.write(AUTHOR, session -> {
			Connection connection = session.connection();
			try (TableFile table = TableFile.open(file); Rows rows = table.rows(table.sheets().get(0));
					PreparedStatement enterprise = connection.prepareStatement("insert into enterprise (id, credit_code, name, area_code, address, principal, phone, sectors, registered_on, kind, capital, scope, version, pinyin)"
							+ " values (?, ?, ?, ?, ?, ?, ?, ?, null, '', '', '', 1, ?)");
					PreparedStatement sector = connection.prepareStatement("insert into enterprise_sector (enterprise_id, sector, name) values (?, ?, ?)");
					PreparedStatement fact = connection.prepareStatement("insert into enterprise_fact (enterprise_id, fact, kind, text_value, number_value, date_value) values (?, ?, 'N', ?, ?, ?)");
					PreparedStatement log = connection.prepareStatement("insert into change_log (chain, seq, made_at, author, reason, subject_kind, subject_id, action, detail, prev_hash, hash)"
							+ " values ('floor', ?, 1, 'benchmark', '', 'enterprise', ?, 'added', ?, ?, ?)")) {
				rows.next();
				List<PreparedStatement> statements = List.of(enterprise, sector, fact, log);
				for (int n = 1; rows.hasNext(); n++) {
					insert(rows.next(), n, enterprise, sector, fact, log);
					if (n % GROUP == 0) execute(statements);
				}
				execute(statements);
			}
			return null;
		});
	}

	private static void execute(List<PreparedStatement> statements) throws SQLException {
		for (PreparedStatement statement : statements) statement.executeBatch();
	}

	private static void insert(Row row, int n, PreparedStatement enterprise, PreparedStatement sector, PreparedStatement fact, PreparedStatement log) throws SQLException {
		byte[] id = Ids.bytes(Ids.next());
		String[] texts = Stream.of(1, 0, 2, 3, 5, 6, 4).map(row::cell).toArray(String[]::new);
		enterprise.setBytes(1, id);
		for (int i = 0; i < texts.length; i++) enterprise.setString(i + 2, texts[i]);
		enterprise.setString(9, "ysccygs" + n);
		enterprise.addBatch();
		sector.setBytes(1, id);
		sector.setString(2, row.cell(4));
		sector.setString(3, row.cell(0));
		sector.addBatch();
		StringBuilder detail = new StringBuilder("{");
		for (int i = 0; i < texts.length; i++) detail.append('"').append(HEADER.get(i)).append("\":[null,\"").append(texts[i]).append("\"],");
		for (int i = 0; i < FACTS.size(); i++) {
			fact.setBytes(1, id);
			fact.setString(2, FACTS.get(i));
			fact.setNull(3, Types.VARCHAR);
			fact.setDouble(4, Double.parseDouble(row.cell(i + 7)));
			fact.setNull(5, Types.DATE);
			fact.addBatch();
			detail.append("\"fact:").append(FACTS.get(i)).append("\":[null,").append(row.cell(i + 7)).append("],");
		}
		log.setInt(1, n);
		log.setBytes(2, id);
		log.setString(3, detail.append('}').toString());
		log.setString(4, "0".repeat(64));
		log.setString(5, "1".repeat(64));
		log.addBatch();
	}

	private static void write(Path file, int rows) throws IOException {
		List<Column> columns = HEADER.stream().map(word -> Column.of(word, word, word, 16)).toList();
		List<String> areas = List.of("350503", "350502", "350504", "350583", "211382");
		try (TableWriter table = TableWriter.of(TableWriter.Format.XLSX, "企业", columns, Files.newOutputStream(file), Locale.CHINESE)) {
			for (int n = 0; n < rows; n++) {
				String first = "91350503MA" + String.format("%07d", n * 7919L % 9_999_991);
				table.row(TableWriter.Tone.NORMAL, List.of("演示餐饮有限公司" + n, first + CreditCode.checkCharacter(first), areas.get(n % areas.size()), "演示街道" + n % 977 + "号", "catering-gas", "负责人" + n % 1000,
						"000-" + n, n % 90 + 1, n % 200, n % 300, n % 5));
			}
		}
	}
}
