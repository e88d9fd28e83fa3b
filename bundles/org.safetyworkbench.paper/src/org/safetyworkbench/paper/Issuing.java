package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/**
 * Gives papers their numbers and keeps them: number, file and record are one transaction, so that a number without paper or
 * a paper without number cannot be. Programs that share a database wait for each other at the row of the series; should two
 * begin a series at once, the second one's insert fails by the unique key and it tries again.
 */
final class Issuing {

	private static final int TRIES = 6;
	/** Standard SQL: broken unique key; serialization failure, deadlock, waited too long for a lock. */
	private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40001", "40P01", "40XL1", "40XL2", "55P03");

	private final Store store;
	private final NumberRules rules;
	private final Press press;
	private final PaperFiles files;
	private final Clock clock = Clock.systemUTC();

	Issuing(Store store, NumberRules rules, Press press, PaperFiles files) {
		this.store = store;
		this.rules = rules;
		this.press = press;
		this.files = files;
	}

	List<Issued> issue(Author author, List<Press.Proof> proofs, Progress progress) {
		for (int attempt = 1;; attempt++) {
			List<Path> written = new ArrayList<>();
			boolean kept = false;
			try {
				List<Issued> issued = store.write(author, session -> issue(session, author, proofs, written, progress));
				kept = true;
				return issued;
			} catch (StoreException e) {
				if (attempt == TRIES || !isWorthAnotherTry(e)) throw explained(e);
			} finally {
				if (!kept) forget(written);
			}
		}
	}

	private List<Issued> issue(Session session, Author author, List<Press.Proof> proofs, List<Path> written, Progress progress) throws SQLException {
		Register register = new Register(session);
		List<Issued> issued = new ArrayList<>();
		for (Press.Proof proof : proofs) {
			progress.checkCancelled();
			Optional<Issued> same = register.withContent(key(proof));
			issued.add(same.isPresent() ? same.get() : issue(session, register, author, proof, written));
			progress.worked(1);
		}
		return issued;
	}

	private Issued issue(Session session, Register register, Author author, Press.Proof proof, List<Path> written) throws SQLException {
		NumberRule rule = rules.of(session, proof.paper().kind());
		int year = proof.on().getYear();
		int serial = proof.paper().kind().isNumbered() ? register.next(rule.word(), year) : 0;
		String number = serial == 0 ? "" : rule.text(year, serial);
		try {
			Press.Sheet sheet = press.print(proof, number);
			String hash = PaperFiles.hash(sheet.docx());
			if (!Files.exists(files.file(hash, Form.DOCX))) written.addAll(List.of(files.file(hash, Form.DOCX), files.file(hash, Form.PDF)));
			files.keep(hash, Form.DOCX, sheet.docx());
			files.keep(hash, Form.PDF, sheet.pdf());
			Issued issued = register.add(proof.paper(), author, clock.instant(), key(proof), number, rule.word(), serial, proof.on(), hash, sheet.unprintable());
			files.share(session, hash);
			return issued;
		} catch (IOException e) {
			throw Papers.notWritten(files.file("00", Form.DOCX).getParent().getParent(), e);
		}
	}

	private static String key(Press.Proof proof) {
		return proof.on() + "/" + proof.key();
	}

	private static boolean isWorthAnotherTry(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause())
			if (cause instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(String.valueOf(sql.getSQLState()))) return true;
		return false;
	}

	private static StoreException explained(StoreException e) {
		return !isWorthAnotherTry(e) ? e : new StoreException(Problem.of("paper.number-taken", "文号正在被占用，文书没有出具", "the number is being taken by others; the paper was not issued")
				.remedy("稍后重试；如仍不行，核对文号规则是否与其他文书重复", "try again; if that does not help, see whether two number rules give the same text"), e);
	}

	/** What was written for a transaction that was not kept. */
	private static void forget(List<Path> written) {
		for (Path file : written)
			try {
				Files.deleteIfExists(file);
			} catch (IOException e) {
				System.getLogger(Issuing.class.getName()).log(System.Logger.Level.INFO, "a file of a paper that was not issued stays: " + file, e);
			}
	}
}
