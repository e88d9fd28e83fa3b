package org.safetyworkbench.store.derby;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.UUID;

import org.apache.derby.iapi.sql.conn.StatementContext;
import org.apache.derby.impl.jdbc.EmbedConnection;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Dialect;

/** Derby's words, and what its failures mean. */
final class DerbyDialect implements Dialect {

	@Override
	public String uuidType() {
		return "char(16) for bit data";
	}

	@Override
	public String timeType() {
		return "timestamp";
	}

	@Override
	public String textType() {
		return "clob";
	}

	@Override
	public String bytesType() {
		return "blob";
	}

	@Override
	public void setId(PreparedStatement statement, int index, UUID id) throws SQLException {
		statement.setBytes(index, Ids.bytes(id));
	}

	@Override
	public UUID id(ResultSet row, int index) throws SQLException {
		byte[] bytes = row.getBytes(index);
		return bytes == null ? null : Ids.of(bytes);
	}

	/** The hint is a comment, so the line must end after it. Indexes of constraints have no name of their own. */
	@Override
	public String useIndex(String index) {
		return " --DERBY-PROPERTIES " + (index.matches("(pk|uq|fk)_.*") ? "constraint=" : "index=") + index + "\n";
	}

	/** Derby does not offer JDBC's cancel; this is what its own query time-out does. */
	@Override
	public void cancel(Statement statement) throws SQLException {
		StatementContext running = statement.getConnection().unwrap(EmbedConnection.class).getLanguageConnection().getStatementContext();
		if (running != null) running.cancel();
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return "42X05".equals(failure.getSQLState());
	}

	@Override
	public String persistencePlatform() {
		return "org.eclipse.persistence.platform.database.DerbyPlatform";
	}

	/** Derby closes and drops databases by throwing. */
	static boolean isClosed(SQLException answer) {
		return Set.of("08006", "XJ015", "XJ004").contains(answer.getSQLState());
	}

	@Override
	public Problem explain(SQLException failure) {
		Deque<Throwable> waiting = new ArrayDeque<>();
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		waiting.add(failure);
		Problem found = null;
		while (!waiting.isEmpty()) {
			Throwable next = waiting.removeLast();
			if (!seen.add(next)) continue;
			Problem problem = recognised(next);
			if (problem != null) found = problem; // the innermost says most
			if (next instanceof SQLException sql && sql.getNextException() != null) waiting.add(sql.getNextException());
			if (next.getCause() != null) waiting.add(next.getCause());
		}
		return found != null ? found
				: Problem.of("store.failed", "数据库出错：" + failure.getMessage(), "the database failed: " + failure.getMessage())
						.remedy("请重试；再次出现时把工作区中的 derby.log 交给管理员", "try again; if it comes back, give the administrator derby.log of the workspace");
	}

	private static Problem recognised(Throwable failure) {
		if (isNoSpace(failure)) return full();
		if (isLocked(failure)) return locked();
		if (!(failure instanceof SQLException sql) || sql.getSQLState() == null) return null;
		String state = sql.getSQLState();
		return switch (state) {
			case "XSDB6" -> Problem.of("store.open-elsewhere", "工作区已被另一个窗口或程序打开", "the workspace is open in another window or program")
					.remedy("请先关闭它，或另选工作区", "close it first, or choose another workspace");
			case "XSLA4", "XSDG1", "XSDFB" -> full();
			case "40XL1", "40XL2", "40001" -> Problem.of("store.busy", "正在进行另一项写入（如导入），尚未结束", "another change, such as an import, is still running")
					.remedy("请等它结束后重试", "wait until it ends and try again");
			case "XCL52" -> Problem.of("store.cancelled", "查询已取消", "the query was cancelled");
			case "22001" -> Problem.of("store.too-long", "有内容超过允许的长度：" + sql.getMessage(), "a text is longer than allowed: " + sql.getMessage())
					.remedy("请缩短后重试", "shorten it and try again");
			case "25502", "25503", "40XD1", "XSDFD", "XSLAR", "XBM0H" -> unwritable();
			case "XBM0A", "XBM0I", "XBM0J", "XBM0K", "XSDG0", "XSDG2", "XSDG3", "XSDG4", "XSDG5", "XSDG6", "XSDG7", "XSDG8", "XSRS9" -> damaged(sql);
			default -> state.startsWith("XSLA") || state.startsWith("XSLB") || state.startsWith("XSDA") || state.startsWith("XSDB")
					|| state.startsWith("XSAI") || state.startsWith("XSCB") ? damaged(sql) : null;
		};
	}

	/** Whether the database is encrypted and the password missing or wrong; Derby says so deep in the causes. */
	static boolean isLocked(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) if (cause.toString().contains("XBM06")) return true;
		return false;
	}

	static Problem locked() {
		return Problem.of("store.locked", "工作区已加密，密码缺失或不正确", "the workspace is encrypted, and the password is missing or wrong").remedy("请核对密码后重试", "check the password and try again");
	}

	private static boolean isNoSpace(Throwable failure) {
		String message = String.valueOf(failure.getMessage());
		return message.contains("No space left on device") || message.contains("not enough space on the disk") || message.contains("Disk quota exceeded");
	}

	static Problem full() {
		return Problem.of("store.full", "磁盘已满，尚未保存的修改没有写入，原有数据不受影响", "the disk is full; what was not saved yet is lost, what was saved is safe")
				.remedy("请腾出空间后重试", "make room and try again");
	}

	private static Problem damaged(SQLException failure) {
		return Problem.of("store.damaged", "工作区的数据库已损坏（" + failure.getSQLState() + "）", "the database of the workspace is damaged (" + failure.getSQLState() + ")")
				.remedy("请勿改动文件夹，用最近的备份恢复，或另选工作区", "leave the folder as it is, restore the latest backup, or choose another workspace");
	}

	static Problem unwritable() {
		return Problem.of("store.read-only", "工作区所在的文件夹不可写", "the workspace folder cannot be written")
				.remedy("请检查文件夹权限，或另选工作区", "check the permissions of the folder, or choose another workspace");
	}
}
