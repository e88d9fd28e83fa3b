package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;

/** The one place where records become papers. */
@Component(service = PaperDesk.class)
public final class PaperDesk {

	private final Papers papers;
	private final Ledger ledger;
	private final Enterprises enterprises;
	private final Library library;
	private final OfficeSettings settings;

	@Activate
	public PaperDesk(@Reference Papers papers, @Reference Ledger ledger, @Reference Enterprises enterprises, @Reference Library library, @Reference OfficeSettings settings) {
		this.papers = papers;
		this.ledger = ledger;
		this.enterprises = enterprises;
		this.library = library;
		this.settings = settings;
	}

	/**
	 * A kind of paper for a record.
	 *
	 * @param against why it cannot be issued now, empty when it can
	 */
	public record Offered(PaperKind kind, List<Problem> against) {
		public boolean isAllowed() {
			return against.isEmpty();
		}
	}

	/** Every kind of paper that concerns such a record (hazard, visit, enterprise), the usual ones first. */
	public List<Offered> offered(RecordLink record, LocalDate today) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Issues that kind of paper for all records: hazards of one enterprise share a paper where the kind allows it, letters are
	 * one per authority. A job of a thousand papers can be cancelled; what was issued stays.
	 */
	public Result<List<Issued>> issue(Person by, PaperKind kind, Collection<RecordLink> records, LocalDate on, Progress progress) {
		throw new UnsupportedOperationException();
	}

	/** Issues every order, notice and letter the record's hazards lead to now. */
	public Result<List<Issued>> issueAll(Person by, RecordLink record, LocalDate on, Progress progress) {
		throw new UnsupportedOperationException();
	}

	/** The papers an action usually leads to, to be proposed after it was done. */
	public List<PaperKind> after(Action action, UUID hazard) {
		throw new UnsupportedOperationException();
	}

	/** How the paper would look, without number; nothing is recorded. */
	public Result<Path> preview(PaperKind kind, RecordLink record, LocalDate on, Form form, Path file) {
		throw new UnsupportedOperationException();
	}

	/** The empty checklist of an open visit, with the QR code that leads back to it. */
	public Path blankChecklist(UUID visit, LocalDate on, Form form, Path file) {
		throw new UnsupportedOperationException();
	}

	/** The empty checklist of packs, for whoever is visited. */
	public Path blankChecklist(List<String> packs, LocalDate on, Form form, Path file) {
		throw new UnsupportedOperationException();
	}
}
