package org.safetyworkbench.store.outbox;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Author;

/** The files of an outbox, one for each entry, named by its number; a file is complete or not there. */
final class DraftFiles {

	private static final String ENDING = ".draft";
	private static final String FIELD = "content.";

	private final Path folder;

	DraftFiles(Path folder) {
		this.folder = folder;
	}

	/** All entries by number; what a fall left half written was never acknowledged and goes. */
	Map<Long, Waiting> read() throws IOException {
		Map<Long, Waiting> found = new TreeMap<>();
		if (!Files.isDirectory(folder)) return found;
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.toList();
		}
		for (Path file : files) {
			String name = file.getFileName().toString();
			if (name.endsWith(ENDING)) found.put(Long.valueOf(name.substring(0, name.length() - ENDING.length())), parse(file));
			else if (name.endsWith(".new")) Files.delete(file);
		}
		return found;
	}

	/** On disk when it returns, also if the machine falls then. */
	void write(long number, Waiting waiting) throws IOException {
		Files.createDirectories(folder);
		Path beside = folder.resolve(number + ".new");
		StringWriter text = new StringWriter();
		properties(waiting).store(text, null);
		try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
			while (bytes.hasRemaining()) channel.write(bytes);
			channel.force(true);
		}
		Files.move(beside, file(number), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		forceFolder();
	}

	void delete(long number) throws IOException {
		Files.deleteIfExists(file(number));
	}

	private Path file(long number) {
		return folder.resolve(String.format("%012d", number) + ENDING);
	}

	private void forceFolder() throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (AccessDeniedException e) {
			return; // Windows opens no folders, and writes their entries by itself
		}
	}

	private static Properties properties(Waiting waiting) {
		Draft draft = waiting.draft();
		Properties properties = new Properties();
		properties.putAll(Map.of("id", draft.id().toString(), "at", draft.at().toString(), "author", draft.author().name(), "reason", draft.author().reason(), "kind", draft.kind(),
				"subject", draft.subject().toString(), "title", draft.title()));
		draft.content().forEach((name, value) -> properties.setProperty(FIELD + name, value));
		waiting.against().ifPresent(problem -> properties.putAll(Map.of("held.code", problem.code(), "held.where", problem.where(), "held.zh", problem.what().zh(), "held.en",
				problem.what().en(), "held.remedy.zh", problem.remedy().zh(), "held.remedy.en", problem.remedy().en())));
		return properties;
	}

	private static Waiting parse(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
			Map<String, String> content = new HashMap<>();
			for (String name : properties.stringPropertyNames()) if (name.startsWith(FIELD)) content.put(name.substring(FIELD.length()), properties.getProperty(name));
			Draft draft = new Draft(UUID.fromString(properties.getProperty("id")), Instant.parse(properties.getProperty("at")),
					new Author(properties.getProperty("author"), properties.getProperty("reason")), properties.getProperty("kind"), UUID.fromString(properties.getProperty("subject")),
					properties.getProperty("title"), content);
			return new Waiting(draft, held(properties));
		} catch (RuntimeException e) {
			throw new UncheckedIOException(new IOException(file + " is no draft", e));
		}
	}

	private static Optional<Problem> held(Properties properties) {
		if (!properties.containsKey("held.code")) return Optional.empty();
		return Optional.of(new Problem(properties.getProperty("held.code"), properties.getProperty("held.where"), new Text(properties.getProperty("held.zh"), properties.getProperty("held.en")),
				new Text(properties.getProperty("held.remedy.zh"), properties.getProperty("held.remedy.en"))));
	}
}
