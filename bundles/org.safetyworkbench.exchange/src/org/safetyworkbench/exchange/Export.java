package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Filter;

/** Takes lists out, row by row: nothing but the current rows is in memory. */
@Component(service = Export.class)
public final class Export {

	private final Enterprises enterprises;
	private final Ledger ledger;
	private final DutyList duties;
	private final Areas areas;
	private final Library library;

	@Activate
	public Export(@Reference Enterprises enterprises, @Reference Ledger ledger, @Reference DutyList duties, @Reference Areas areas, @Reference Library library) {
		this.enterprises = enterprises;
		this.ledger = ledger;
		this.duties = duties;
		this.areas = areas;
		this.library = library;
	}

	private Tables tables() {
		return new Tables(library.packs(), areas, ledger, duties);
	}

	/**
	 * @param out closed afterwards
	 * @return rows written
	 */
	public long enterprises(Format format, OutputStream out, Filter filter, Locale locale, Progress progress) throws IOException {
		long[] rows = {0};
		try (TableSpec.Open<Enterprise> table = tables().enterprises().open(format, out, locale)) {
			progress.begin(new Text("导出企业", "Exporting enterprises"), 0);
			enterprises.each(progress, enterprise -> {
				if (!matches(filter, enterprise)) return;
				table.add(enterprise);
				rows[0]++;
			});
		} catch (java.io.UncheckedIOException e) {
			throw e.getCause();
		}
		return rows[0];
	}

	private static boolean matches(Filter filter, Enterprise enterprise) {
		return switch (filter) {
			case Filter.All all -> true;
			case Filter.InArea(AreaCode area) -> enterprise.area().filter(area::contains).isPresent();
			case Filter.InSector(String sector) -> enterprise.sectors().contains(sector);
			case Filter.SectorToBeSet none -> enterprise.sectors().isEmpty();
		};
	}

	/**
	 * @param out closed afterwards
	 * @param asOf the day on which something is overdue or not
	 * @return rows written
	 */
	public long hazards(Format format, OutputStream out, LedgerQuery query, LocalDate asOf, Locale locale, Progress progress) throws IOException {
		long[] rows = {0};
		try (var table = tables().ledger(asOf).open(format, out, locale)) {
			progress.begin(new Text("导出隐患", "Exporting hazards"), 0);
			ledger.each(query, progress, row -> {
				table.add(row);
				rows[0]++;
			});
		} catch (java.io.UncheckedIOException e) {
			throw e.getCause();
		}
		return rows[0];
	}

	/**
	 * @param out closed afterwards
	 * @return rows written
	 */
	public long duties(Format format, OutputStream out, DutyQuery query, Locale locale, Progress progress) throws IOException {
		long[] rows = {0};
		try (var table = tables().duties().open(format, out, locale)) {
			progress.begin(new Text("导出任务", "Exporting duties"), 0);
			duties.each(query, progress, row -> {
				table.add(row);
				rows[0]++;
			});
		} catch (java.io.UncheckedIOException e) {
			throw e.getCause();
		}
		return rows[0];
	}
}
