package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Enters hazards that come alone. */
final class Newcomers {

	/** Where neither the official nor an item says so: the product's defaults, as CM-R21 has them. */
	private static final int GENERAL_DAYS = 15, MAJOR_DAYS = 30;

	private final Library library;
	private final OfficeSettings settings;
	private final Snapshots snapshots = new Snapshots();

	Newcomers(Library library, OfficeSettings settings) {
		this.library = library;
		this.settings = settings;
	}

	Result<UUID> record(Session session, Person person, NewHazard hazard) throws SQLException {
		List<Problem> problems = against(session, person, hazard);
		if (!problems.isEmpty()) return Result.failed(problems);
		Optional<Item> item = hazard.item().flatMap(library.packs()::item);
		ItemSnapshot wording = item.map(known -> Snapshots.of(library.packs(), known, library.packs().pack(known.pack()).map(pack -> pack.id().version()).orElse("")))
				.orElseGet(() -> Snapshots.of(hazard.source(), hazard.severity() == Severity.MAJOR ? MAJOR_DAYS : GENERAL_DAYS));
		snapshots.keep(session, wording);
		write(session, hazard.id(), person, hazard, wording);
		return Result.of(hazard.id());
	}

	private void write(Session session, UUID id, Person person, NewHazard hazard, ItemSnapshot wording) throws SQLException {
		String own = settings.office().authority();
		String authority = !hazard.authority().isEmpty() ? hazard.authority() : wording.authorities().isEmpty() ? own : wording.authorities().getFirst();
		String sector = sector(hazard, wording, person.permit());
		LocalDate due = hazard.deadline().orElse(hazard.foundOn().plusDays(wording.days()));
		Rows.update(session, HazardInsert.SQL, new HazardInsert(id, hazard.enterprise(), sector, wording.item(), wording.id(), Text.of(hazard.finding().strip()), hazard.severity(),
				hazard.foundOn(), due, authority, !authority.equals(own), hazard.source(), hazard.withPowers(), person.desk(), null).values());
		boolean confidential = hazard.source() == Source.TIP_OFF;
		Rows.update(session, "update hazard set measure = ?, basis = ?, confidential = ? where id = ?", absent(hazard.measure()), absent(hazard.basis()), confidential, id);
		if (confidential && !hazard.informant().isBlank())
			Rows.update(session, "insert into hazard_informant (hazard_id, informant) values (?, ?)", id, hazard.informant().strip());
		String informant = confidential || hazard.informant().isBlank() ? person.name() : hazard.informant().strip();
		Rows.update(session, "insert into hazard_sighting (hazard_id, answer_id, found_on, inspector, finding_zh, finding_en, note) values (?, ?, ?, ?, ?, ?, ?)", id, Ids.next(), hazard.foundOn(),
				informant, hazard.finding().strip(), hazard.finding().strip(), "");
		new Tally().came(new Tally.Face(HazardState.DRAFT, hazard.severity(), authority, sector, due)).keep(session);
		session.log(new Change("hazard", id, "recorded", Details.of().put("source", null, hazard.source().code()).put("item", null, wording.item().isEmpty() ? null : wording.item())
				.put("finding", null, hazard.finding().strip()).put("severity", null, hazard.severity()).put("dueOn", null, due).put("authority", null, authority).put("officer", null, person.desk()).put("informant", null, informant).json()));
	}

	private static String absent(String text) {
		return text.isBlank() ? null : text.strip();
	}

	private static String sector(NewHazard hazard, ItemSnapshot wording, Permit permit) {
		return hazard.sector().isEmpty() ? hazard.enterprise().sector(wording.pack(), permit) : hazard.sector();
	}

	private List<Problem> against(Session session, Person person, NewHazard hazard) throws SQLException {
		List<Problem> problems = new ArrayList<>();
		Permit permit = person.permit();
		permit.secret(hazard.source() == Source.TIP_OFF).ifPresent(problems::add);
		permit.refusal(hazard.enterprise().areaCode(), hazard.sector().isEmpty() ? hazard.enterprise().sectors() : List.of(hazard.sector())).ifPresent(problems::add);
		if (!person.has(Role.OFFICIAL)) problems.add(Problems.role(java.util.Set.of(Role.OFFICIAL)));
		length(problems, "finding", "问题描述", hazard.finding(), 1, 1000);
		length(problems, "basis", "判定依据", hazard.basis(), 0, 1000);
		length(problems, "measure", "整改措施", hazard.measure(), 0, 2000);
		length(problems, "informant", "反映人", hazard.informant(), 0, 200);
		found(problems, hazard);
		if (hazard.deadline().filter(day -> day.isBefore(hazard.foundOn())).isPresent())
			problems.add(Problem.of("hazard.deadline-before-finding", "整改期限早于发现日期", "the deadline lies before the finding").at("deadline").remedy("填写发现日期或以后的日期", "give that day or a later one"));
		if (!hazard.authority().isEmpty() && !library.packs().authorities().isEmpty() && library.packs().authority(hazard.authority()).isEmpty())
			problems.add(Problem.of("hazard.authority", "没有这一部门：" + hazard.authority(), "there is no authority " + hazard.authority()).at("authority").remedy("从部门清单中选择", "choose a known one"));
		if (hazard.item().isPresent()) item(session, problems, hazard);
		return problems;
	}

	private static void found(List<Problem> problems, NewHazard hazard) {
		if (hazard.foundOn().isAfter(hazard.recordedOn()))
			problems.add(Problem.of("hazard.found-ahead", "发现日期 " + hazard.foundOn() + " 晚于今天 " + hazard.recordedOn(), "the finding on " + hazard.foundOn() + " lies after today, " + hazard.recordedOn()).at("found")
					.remedy("填写今天或以前的日期", "give today or an earlier day"));
		if (hazard.foundOn().isBefore(Calendar.FIRST))
			problems.add(Problem.of("hazard.found-long-ago", "发现日期 " + hazard.foundOn() + " 早于 " + Calendar.FIRST, "the finding on " + hazard.foundOn() + " lies before " + Calendar.FIRST).at("found")
					.remedy("检查年份，填写 " + Calendar.FIRST + " 以后的日期", "check the year and give a day since " + Calendar.FIRST));
	}

	private void item(Session session, List<Problem> problems, NewHazard hazard) throws SQLException {
		String item = hazard.item().get();
		if (library.packs().item(item).isEmpty()) problems.add(Problem.of("hazard.item", "没有检查项 " + item, "there is no item " + item).at("item").remedy("从检查表中选择，或不填", "choose a known one, or leave it out"));
		Rows.one(session, "select id from hazard" + session.dialect().useIndex("uq_hazard_open") + " where enterprise_id = ? and open_item = ?", row -> row.id(1), hazard.enterprise().id(), item)
				.ifPresent(open -> problems.add(Problem.of("hazard.open-already", "该企业这一检查项已有在办隐患：" + open, "that enterprise has an open hazard of that item: " + open).at("item")
						.remedy("在那条隐患上办理", "work on that one")));
	}

	private static void length(List<Problem> problems, String field, String label, String text, int least, int most) {
		int length = text.strip().length();
		if (length >= least && length <= most) return;
		problems.add(Problem.of("gate.field", "“" + label + "”应为" + least + "至" + most + "字，现有" + length + "字", field + " has " + least + " to " + most + " characters, not " + length).at(field)
				.remedy(length < least ? "请填写" : "请缩短", length < least ? "fill it in" : "shorten it"));
	}
}
