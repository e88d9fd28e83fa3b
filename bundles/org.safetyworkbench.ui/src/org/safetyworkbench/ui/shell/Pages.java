package org.safetyworkbench.ui.shell;

import java.nio.file.Path;
import java.util.UUID;

import org.safetyworkbench.ui.duty.DutiesPage;
import org.safetyworkbench.ui.enterprise.EnterprisePage;
import org.safetyworkbench.ui.enterprise.EnterprisesPage;
import org.safetyworkbench.ui.inspection.InspectionPage;
import org.safetyworkbench.ui.inspection.InspectionsPage;
import org.safetyworkbench.ui.ledger.HazardPage;
import org.safetyworkbench.ui.ledger.LedgerPage;
import org.safetyworkbench.ui.library.Candidate;
import org.safetyworkbench.ui.library.ChangesPage;
import org.safetyworkbench.ui.library.LibraryPage;
import org.safetyworkbench.ui.library.PreviewPage;
import org.safetyworkbench.ui.library.RulePage;
import org.safetyworkbench.ui.office.OfficePage;
import org.safetyworkbench.ui.lists.ListsPage;
import org.safetyworkbench.ui.papers.PapersPage;
import org.safetyworkbench.ui.today.TodayPage;
import org.safetyworkbench.ui.transfer.TransfersPage;

/** Which class shows which place. */
final class Pages {

	private Pages() {}

	static Page page(Place place, Desk desk) {
		return switch (place.page()) {
			case Place.TODAY -> new TodayPage(desk, desk.opening());
			case Place.ENTERPRISES -> new EnterprisesPage(desk);
			case Place.ENTERPRISE -> new EnterprisePage(desk, UUID.fromString(place.record()));
			case Place.INSPECTIONS -> new InspectionsPage(desk);
			case Place.INSPECTION -> new InspectionPage(desk, UUID.fromString(place.record()));
			case Place.LEDGER -> new LedgerPage(desk);
			case Place.HAZARD -> new HazardPage(desk, UUID.fromString(place.record()));
			case Place.TRANSFERS -> new TransfersPage(desk);
			case Place.PAPERS -> new PapersPage(desk);
			case Place.LISTS -> new ListsPage(desk);
			case Place.DUTIES -> new DutiesPage(desk);
			case Place.LIBRARY -> new LibraryPage(desk);
			case Place.RULE -> new RulePage(desk, place.record());
			case Place.PREVIEW -> new PreviewPage(desk, Path.of(place.record()));
			case Place.CHANGES -> new ChangesPage(desk, Candidate.at(place));
			case Place.OFFICE -> new OfficePage(desk);
			default -> throw new IllegalArgumentException("no page " + place.page());
		};
	}

	/** The navigator's page that a record page belongs to. */
	static String mainPage(String page) {
		return switch (page) {
			case Place.ENTERPRISE -> Place.ENTERPRISES;
			case Place.INSPECTION -> Place.INSPECTIONS;
			case Place.HAZARD -> Place.LEDGER;
			case Place.RULE, Place.PREVIEW, Place.CHANGES -> Place.LIBRARY;
			default -> page;
		};
	}
}
