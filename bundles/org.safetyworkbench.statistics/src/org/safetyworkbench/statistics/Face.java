package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.hazard.HazardFace;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.spi.Severity;

/**
 * What is counted of one hazard, in the read model's words.
 *
 * @param area 9 digits, or none when not known
 * @param severity 1 major, 2 general
 * @param dueOn the day after which it is overdue in the running month: its deadline, or the month's first day when that is later
 * @param closedIn month of the close-off, {@link Period#OPEN} while open
 * @param planned whole yuan
 * @param spent whole yuan; what is said before the close-off is still a plan, so 0 while open
 */
record Face(String area, String sector, String source, int severity, String item, int foundIn, LocalDate dueOn, int closedIn, boolean inTime, boolean unaided, List<Late> late, long planned, long spent) {

	/** Empty for a withdrawn hazard, which is none. A close-off before the finding counts in the month of the finding. */
	static Optional<Face> of(HazardFace hazard) {
		if (hazard.state() == HazardState.WITHDRAWN) return Optional.empty();
		int found = Period.of(hazard.foundOn());
		int closed = hazard.closedOn().map(day -> Math.max(found, Period.of(day))).orElse(Period.OPEN);
		boolean inTime = hazard.closedOn().filter(day -> !day.isAfter(hazard.dueOn())).isPresent();
		List<Late> late = Late.of(found, closed, hazard.former(), hazard.dueOn());
		return Optional.of(new Face(area(hazard.areaCode()), hazard.sector(), hazard.source().code(), hazard.severity() == Severity.MAJOR ? 1 : 2, hazard.item(), found, dueOn(hazard, late), closed,
				inTime, hazard.unaided() && hazard.closedOn().isPresent(), late, yuan(hazard.plannedYuan()), hazard.closedOn().isEmpty() ? 0 : yuan(hazard.spentYuan())));
	}

	private static LocalDate dueOn(HazardFace hazard, List<Late> late) {
		LocalDate first = late.isEmpty() ? hazard.dueOn() : Period.month(late.getLast().from()).atDay(1);
		return first.isAfter(hazard.dueOn()) ? first : hazard.dueOn();
	}

	private static long yuan(Optional<Double> amount) {
		return amount.map(Math::round).orElse(0L);
	}

	static String area(String code) {
		return code.length() < 6 ? "" : (code + "000").substring(0, 9);
	}

	boolean isOpen() {
		return closedIn == Period.OPEN;
	}

	boolean isMajor() {
		return severity == 1;
	}

	String text() {
		return String.join("\t", area, sector, source, String.valueOf(severity), item, String.valueOf(foundIn), dueOn.toString(), String.valueOf(closedIn), inTime ? "1" : "0",
				unaided ? "1" : "0", Late.text(late), String.valueOf(planned), String.valueOf(spent));
	}

	static Face parse(String text) {
		String[] part = text.split("\t", -1);
		return new Face(part[0], part[1], part[2], Integer.parseInt(part[3]), part[4], Integer.parseInt(part[5]), LocalDate.parse(part[6]), Integer.parseInt(part[7]),
				part[8].equals("1"), part[9].equals("1"), Late.parse(part[10]), Long.parseLong(part[11]), Long.parseLong(part[12]));
	}
}
