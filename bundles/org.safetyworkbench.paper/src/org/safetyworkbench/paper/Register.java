package org.safetyworkbench.paper;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** The tables of issued papers, inside a session. */
final class Register {

	private static final String COLUMNS = "issued_on, id, kind, number, credit_code, enterprise_name, addressee, link_kind, link_id, content_hash, issued_by, issued_at, annulled_on, annulled_by, annulled_because, unprintable";

	private final Session session;

	Register(Session session) {
		this.session = session;
	}

	/** The next serial of that word and year; nobody else gets one of that series before this transaction ends. */
	int next(String word, int year) throws SQLException {
		if (Rows.update(session, "update paper_series set last_serial = last_serial + 1 where word = ? and issue_year = ?", word, year) == 0) {
			Rows.update(session, "insert into paper_series (word, issue_year, last_serial) values (?, ?, 1)", word, year);
			return 1;
		}
		return Rows.one(session, "select last_serial from paper_series where word = ? and issue_year = ?", row -> row.integer(1), word, year).orElseThrow();
	}

	OptionalInt last(String word, int year) throws SQLException {
		return Rows.one(session, "select last_serial from paper_series where word = ? and issue_year = ?", row -> OptionalInt.of(row.integer(1)), word, year).orElse(OptionalInt.empty());
	}

	Optional<Issued> withContent(String key) throws SQLException {
		return Rows.one(session, "select " + COLUMNS + " from issued_paper where content_key = ?", Register::issued, key);
	}

	Optional<Issued> find(UUID id) throws SQLException {
		return Rows.one(session, "select " + COLUMNS + " from issued_paper where id = ?", Register::issued, id);
	}

	Optional<Issued> numbered(String number) throws SQLException {
		return Rows.one(session, "select " + COLUMNS + " from issued_paper where number = ?", Register::issued, number);
	}

	/** @param serial its place in the series of the word, 0 for kinds without number */
	Issued add(Paper paper, Author author, Instant at, String key, String number, String word, int serial, LocalDate on, String hash, String unprintable) throws SQLException {
		UUID id = Ids.next();
		boolean isNumbered = serial > 0;
		Rows.update(session,
				"insert into issued_paper (id, kind, number, word, issue_year, serial, issued_on, credit_code, enterprise_name, authority, addressee, link_kind, link_id, content_key, content_hash, unprintable, issued_by, issued_at)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				id, paper.kind().id(), isNumbered ? number : null, isNumbered ? word : null, on.getYear(), isNumbered ? serial : null, on, paper.enterprise().code(), cut(paper.enterprise().name(), 200),
				paper.addressee().code(), cut(paper.addresseeName(), 200), paper.link().map(RecordLink::kind).orElse(""), paper.link().map(RecordLink::id).orElse(null), key, hash,
				cut(unprintable, 200), cut(author.name(), 200), at);
		for (RecordLink record : paper.records())
			Rows.update(session, "insert into issued_paper_record (kind, record_id, paper_id) values (?, ?, ?)", record.kind(), record.id(), id);
		session.log(new Change("paper", id, "issued", Details.of().put("kind", null, paper.kind().id()).put("number", null, number).put("creditCode", null, paper.enterprise().code())
				.put("record", null, paper.link().map(RecordLink::text).orElse("")).put("sha256", null, hash).json()));
		return find(id).orElseThrow();
	}

	void annul(Issued paper, Author author, LocalDate on) throws SQLException {
		Rows.update(session, "update issued_paper set annulled_on = ?, annulled_by = ?, annulled_because = ?, content_key = ? where id = ? and annulled_on is null", on, cut(author.name(), 200),
				cut(author.reason(), 1000), "annulled/" + paper.id(), paper.id());
		session.log(new Change("paper", paper.id(), "annulled", Details.of().put("number", paper.number(), paper.number() + "（作废）").json()));
	}

	Page<Issued> page(PaperQuery query, Cursor after, int size) throws SQLException {
		Keyset list = Keyset.select(COLUMNS).from("issued_paper").orderBy("issued_on", "id").descending();
		if (query.about().isPresent())
			list.where("exists (select 1 from issued_paper_record r where r.paper_id = issued_paper.id and r.kind = ? and r.record_id = ?)", query.about().get().kind(), query.about().get().id());
		else if (query.creditCode().isPresent()) list.index("ix_issued_code");
		else list.index(query.kind().isPresent() ? "ix_issued_kind" : "ix_issued_day");
		query.creditCode().ifPresent(code -> list.where("credit_code = ?", code));
		query.kind().ifPresent(kind -> list.where("kind = ?", kind.id()));
		if (query.year().isPresent()) list.where("issued_on between ? and ?", LocalDate.of(query.year().getAsInt(), 1, 1), LocalDate.of(query.year().getAsInt(), 12, 31));
		if (!query.text().isEmpty()) {
			String part = "%" + query.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
			list.where("number like ? escape '!' or enterprise_name like ? escape '!' or addressee like ? escape '!'", part, part, part);
		}
		return list.page(session, after, size, Register::issued);
	}

	private static Issued issued(Row row) throws SQLException {
		Optional<RecordLink> link = row.optionalId(9).isEmpty() ? Optional.empty() : Optional.of(new RecordLink(row.text(8), row.id(9)));
		Optional<Issued.Annulment> annulled = row.date(13).isEmpty() ? Optional.empty() : Optional.of(new Issued.Annulment(row.date(13).get(), row.text(14), row.text(15)));
		return new Issued(row.id(2), PaperKind.of(row.text(3)).orElseThrow(), row.text(4), row.date(1).orElseThrow(), row.text(5), row.text(6), row.text(7), link, row.text(10), row.text(11),
				row.time(12), row.text(16), annulled);
	}

	private static String cut(String text, int longest) {
		return text.length() <= longest ? text : text.substring(0, longest);
	}
}
