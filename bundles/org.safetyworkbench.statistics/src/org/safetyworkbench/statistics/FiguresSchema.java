package org.safetyworkbench.statistics;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/**
 * The read model. {@code period} is 0 for ever, a year (2026) or a month (202611); {@code area} has 9 digits (000 at the end =
 * township not known) or none. {@code late} counts hazards in the first month at whose end they were overdue by the deadline in
 * force then, {@code caught_up} in the one at whose end they were so no longer, because they were closed off or a deferral was
 * granted: the sum of the differences is what is overdue. {@code planned} and {@code spent} are yuan.
 * {@code figure_item} counts findings by month, in each area and (area empty) everywhere. {@code figure_hazard} is what was counted of each hazard last, {@code figure_pass} how far the change log was read, and
 * {@code built_to} how far a rebuild came.
 */
@Component(service = Schema.class)
public final class FiguresSchema implements Schema {

	private static final String VERSION_1 = """
			create table figure_cell (
				period integer not null, area varchar(9) not null, sector varchar(60) not null, source varchar(20) not null, severity smallint not null,
				found_n bigint not null, closed_n bigint not null, in_time bigint not null, unaided bigint not null, late bigint not null, caught_up bigint not null,
				constraint pk_figure_cell primary key (period, area, sector, source, severity));
			create table figure_due (
				due_on date not null, area varchar(9) not null, sector varchar(60) not null, source varchar(20) not null, severity smallint not null,
				n bigint not null,
				constraint pk_figure_due primary key (due_on, area, sector, source, severity));
			create table figure_stock (
				closed_in integer not null, found_in integer not null, area varchar(9) not null, sector varchar(60) not null, source varchar(20) not null,
				n bigint not null,
				constraint pk_figure_stock primary key (closed_in, found_in, area, sector, source));
			create table figure_item (
				area varchar(9) not null, period integer not null, sector varchar(60) not null, item varchar(40) not null,
				n bigint not null, major bigint not null,
				constraint pk_figure_item primary key (area, period, sector, item));
			create table figure_hazard (
				hazard_id $UUID not null, face varchar(200) not null,
				constraint pk_figure_hazard primary key (hazard_id));
			create table figure_pass (
				name varchar(20) not null, seq bigint not null, complete smallint not null, built_to $UUID,
				constraint pk_figure_pass primary key (name));
			""";

	/** Deadlines in force then, and money: every hazard is counted anew. */
	private static final String VERSION_2 = """
			alter table figure_cell add column planned bigint default 0 not null;
			alter table figure_cell add column spent bigint default 0 not null;
			alter table figure_hazard alter column face set data type varchar(1000);
			delete from figure_pass;
			""";

	static final List<String> COUNTED = List.of("figure_cell", "figure_due", "figure_stock", "figure_item", "figure_hazard");

	@Override
	public String slice() {
		return "statistics";
	}

	@Override
	public List<String> after() {
		return List.of("hazard");
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1, VERSION_2);
	}

	@Override
	public List<Guard> guards() {
		return List.of(cell("figure_cell"),
				cell("figure_due"),
				cell("figure_stock"),
				cell("figure_item"),
				cell("figure_hazard"),
				cell("figure_pass"));
	}

	/** Whoever looks at figures brings them up to date first, for everybody: they are counts that name nobody, seen by all who signed in. */
	private static Guard cell(String table) {
		return Guard.of(table).kept(Circle.EVERYBODY).may(Verb.DELETE, Circle.EVERYBODY).may(Verb.TRUNCATE, Circle.EVERYBODY);
	}
}
