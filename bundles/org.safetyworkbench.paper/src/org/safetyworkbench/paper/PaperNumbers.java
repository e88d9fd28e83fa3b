package org.safetyworkbench.paper;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Gives papers their numbers: word, year, serial without gap; the same paper of the same day keeps its number. */
final class PaperNumbers {

	private final Store store;
	private final Function<PaperKind, String> words;

	/** @param words the word (字) of each kind */
	PaperNumbers(Store store, Function<PaperKind, String> words) {
		this.store = store;
		this.words = words;
	}

	/** Numbers in the order of the papers. */
	List<String> take(List<Paper> papers, LocalDate issuedOn) {
		return papers.isEmpty() ? List.of() : store.write(Author.local(), session -> take(session, papers, issuedOn));
	}

	/** What a draft shows instead. */
	String blank(Paper paper, LocalDate issuedOn) {
		return words.apply(paper.kind()) + "〔" + issuedOn.getYear() + "〕　　号";
	}

	private List<String> take(Session session, List<Paper> papers, LocalDate issuedOn) throws SQLException {
		Map<String, String> known = new HashMap<>();
		Rows.each(session, "select kind, credit_code, authority, word, issue_year, serial from paper where issued_on = ?",
				row -> known.put(key(row.text(1), row.text(2), row.text(3)), text(row.text(4), row.integer(5), row.integer(6))), issuedOn);
		Map<String, Integer> last = new HashMap<>();
		List<String> numbers = new ArrayList<>();
		try (Batch batch = new Batch(session,
				"insert into paper (id, kind, credit_code, authority, word, issue_year, serial, issued_on) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
			for (Paper paper : papers) {
				String code = paper.enterprise().creditCode().value();
				String key = key(paper.kind().id(), code, paper.addressee());
				String number = known.get(key);
				if (number == null) {
					String word = words.apply(paper.kind());
					if (!last.containsKey(word)) last.put(word, last(session, word, issuedOn.getYear()));
					int serial = last.merge(word, 1, Integer::sum);
					number = text(word, issuedOn.getYear(), serial);
					UUID id = Ids.next();
					batch.add(id, paper.kind().id(), code, paper.addressee(), word, issuedOn.getYear(), serial, issuedOn);
					session.log(new Change("paper", id, "numbered", Details.of().put("number", null, number).put("creditCode", null, code).json()));
					known.put(key, number);
				}
				numbers.add(number);
			}
		}
		return numbers;
	}

	private static int last(Session session, String word, int year) throws SQLException {
		return Rows.one(session, "select max(serial) from paper where word = ? and issue_year = ?", row -> row.integer(1), word, year).orElse(0);
	}

	private static String key(String kind, String creditCode, String authority) {
		return kind + "/" + creditCode + "/" + authority;
	}

	private static String text(String word, int year, int serial) {
		return word + "〔" + year + "〕" + serial + "号";
	}
}
