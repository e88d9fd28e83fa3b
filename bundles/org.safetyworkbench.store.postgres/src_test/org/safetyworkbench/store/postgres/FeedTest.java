package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Feed;
import org.safetyworkbench.store.News;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;

/** What one desk writes, the other hears of, also what it missed while its connection was broken. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FeedTest {

	private static final Author AUTHOR = Author.of("甲");

	@TempDir
	Path folder;
	private final BlockingQueue<News> heard = new LinkedBlockingQueue<>();
	private final BlockingQueue<Optional<Problem>> links = new LinkedBlockingQueue<>();
	private OpenStore here;
	private OpenStore other;
	private Server server;

	@BeforeEach
	void twoDesks() throws Exception {
		server = TestServer.database();
		here = Stores.open(new Workspace(folder), new PostgresDatabase(server), List.of());
		other = Stores.open(new Workspace(folder), new PostgresDatabase(server), List.of());
		here.listen(new Feed.Listener() {
			@Override
			public void changed(News news) {
				heard.add(news);
			}

			@Override
			public void link(Optional<Problem> broken) {
				links.add(broken);
			}
		});
		assertThat(links.take()).as("listens").isEmpty();
	}

	@AfterEach
	void close() {
		here.close();
		other.close();
	}

	private static UUID write(OpenStore desk, String kind) {
		UUID subject = Ids.next();
		desk.write(AUTHOR, session -> {
			session.log(new Change(kind, subject, "changed", "{}"));
			return subject;
		});
		return subject;
	}

	/** Ends the connection that listens, as a network does that drops it. */
	private void cut() throws SQLException {
		try (Connection connection = TestServer.running().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + server.url().replaceAll(".*/(office\\d+).*", "$1") + "' and query like 'listen%'");
		}
	}

	@Test
	void theOtherDeskIsHeardAtOnce() throws Exception {
		UUID hazard = write(other, "hazard");
		News news = heard.take();
		assertThat(news.tells(hazard)).isTrue();
		assertThat(news.tells("hazard")).isTrue();
		assertThat(news.tells("enterprise")).isFalse();
	}

	@Test
	void ownWritesAreHeardToo() throws Exception {
		UUID own = write(here, "enterprise");
		assertThat(heard.take().tells(own)).isTrue();
	}

	@Test
	void whatHappenedWhileTheConnectionWasBrokenIsHeardAfterwards() throws Exception {
		cut();
		assertThat(links.take()).hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("store.unreachable"));
		UUID missed = write(other, "hazard");
		assertThat(links.take()).as("listens again").isEmpty();
		News news = heard.take();
		assertThat(news.tells(missed)).isTrue();
	}

	@Test
	void moreThanCanBeNamedIsEverything() throws Exception {
		other.write(AUTHOR, session -> {
			for (int i = 0; i < 1500; i++) session.log(new Change("enterprise", Ids.next(), "imported", "{}"));
			return null;
		});
		assertThat(heard.take()).isEqualTo(News.EVERYTHING);
	}
}
