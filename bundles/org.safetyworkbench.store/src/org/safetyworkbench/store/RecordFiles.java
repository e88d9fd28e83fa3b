package org.safetyworkbench.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Workspace;

/**
 * Files that belong to records, named by the hash of their content. They lie in a folder of the workspace; where several desks
 * share the database their content is in a table of it too, and the folder is what this desk has seen so far.
 */
public final class RecordFiles {

	private final Store store;
	private final Path root;
	private final String table;

	/** @param table with the columns path, size_bytes, sha256, content; see {@link Schema#files} */
	public RecordFiles(Store store, Workspace workspace, String table) {
		this.store = store;
		this.root = workspace.root();
		this.table = table;
	}

	/** Gives the content of a file to all desks, in this transaction; after the record it belongs to, whose readers may read it. */
	public void share(Session session, Path file, String sha256) throws SQLException {
		if (!session.dialect().keepsFiles()) return;
		try (InputStream content = Files.newInputStream(file);
				PreparedStatement insert = session.connection().prepareStatement("insert into " + table + " (path, size_bytes, sha256, content) values (?, ?, ?, ?) on conflict (path) do nothing")) {
			insert.setString(1, name(file));
			insert.setLong(2, Files.size(file));
			insert.setString(3, sha256);
			insert.setBinaryStream(4, content, Files.size(file));
			insert.executeUpdate();
		} catch (IOException e) {
			throw new SQLException("the file cannot be read: " + file, e);
		}
	}

	/** Brings a file that another desk added. @return whether it is in the folder now, whole */
	public boolean isHere(Path file, String sha256) {
		if (Files.exists(file)) return true;
		Optional<byte[]> content = store.read(session -> session.dialect().keepsFiles()
				? Rows.one(session, "select content from " + table + " where path = ?", row -> row.bytes(1), name(file)) : Optional.empty());
		return content.isPresent() && HexFormat.of().formatHex(SqlScript.sha256().digest(content.get())).equals(sha256) && put(file, content.get());
	}

	private static boolean put(Path file, byte[] content) {
		Path beside = file.resolveSibling(UUID.randomUUID() + ".part");
		try {
			Files.createDirectories(file.getParent());
			Files.copy(new ByteArrayInputStream(content), beside);
			Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return true;
		} catch (IOException e) {
			System.getLogger(RecordFiles.class.getName()).log(System.Logger.Level.WARNING, "the file was not brought to this desk: " + file, e);
			return false;
		}
	}

	private String name(Path file) {
		return root.relativize(file).toString().replace('\\', '/');
	}
}
