package org.safetyworkbench.ui.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Handover;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Posting;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StandIn;
import org.safetyworkbench.office.StandIns;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** What administrators do with people: add, change, let somebody stand in, hand over when somebody leaves. */
record PersonDialogs(Desk desk, Shell shell, ScopeFields fields, List<Person> people) {

	void add() {
		new AskDialog<Person>(desk, shell, texts().get("office.add.title"), texts().get("office.add.intro"), asks("", Set.of(Role.OFFICIAL), "", Posting.NONE),
				values -> posting(values).then(posting -> staff().add(desk.person().author(), values.get("name"), roles(values), values.get("certificate"), posting)), person -> desk.changed())
				.button(texts().get("office.add.do")).open();
	}

	void edit(Person person) {
		Person[] mine = new Person[1];
		Contest<Person> contest = new Contest<>(desk, shell, told(), () -> staff().find(person.id()).orElseThrow(), (seen, merged) -> staff().save(desk.person().author(), seen, merged));
		new AskDialog<Person>(desk, shell, texts().get("office.edit.title", person.name()), "", asks(person.name(), person.roles(), person.certificate(), person.posting()),
				values -> posting(values).then(posting -> {
					mine[0] = person.with(values.get("name"), roles(values), values.get("certificate"), person.active(), posting);
					return staff().save(desk.person().author(), person, mine[0]);
				}), saved -> desk.changed()).button(texts().get("button.save.plain")).onProblems(problems -> contest.settles(problems, person, () -> mine[0])).open();
	}

	private List<Contest.Field<Person>> told() {
		return List.of(new Contest.Field<>(texts().get("office.name"), Person::name, (theirs, mine) -> theirs.with(mine.name(), theirs.roles(), theirs.certificate(), theirs.active(), theirs.posting())),
				new Contest.Field<>(texts().get("office.roles"), person -> PeopleTab.roles(texts(), person), (theirs, mine) -> theirs.with(theirs.name(), mine.roles(), theirs.certificate(), theirs.active(), theirs.posting())),
				new Contest.Field<>(texts().get("office.certificate"), Person::certificate, (theirs, mine) -> theirs.with(theirs.name(), theirs.roles(), mine.certificate(), theirs.active(), theirs.posting())),
				new Contest.Field<>(texts().get("office.unit"), person -> person.posting().unit().map(fields.units()::path).orElse(""), (theirs, mine) -> posted(theirs, new Posting(mine.posting().unit(), theirs.posting().scope()))),
				new Contest.Field<>(texts().get("office.scope"), person -> fields.words(person.posting().scope()), (theirs, mine) -> posted(theirs, new Posting(theirs.posting().unit(), mine.posting().scope()))),
				new Contest.Field<>(texts().get("column.state"), person -> texts().get(person.active() ? "office.active" : "office.left"), (theirs, mine) -> theirs));
	}

	private static Person posted(Person person, Posting posting) {
		return person.with(person.name(), person.roles(), person.certificate(), person.active(), posting);
	}

	void standIn(Person absent) {
		LocalDate today = LocalDate.now();
		List<Ask> asks = List.of(Ask.choice("deputy", texts().get("office.deputy"), others(absent)).must(), Ask.of("from", texts().get("office.day.from"), Ask.Kind.DAY).must().value(today.toString()),
				Ask.of("until", texts().get("office.day.to"), Ask.Kind.DAY).must(), Ask.of("reason", texts().get("office.reason"), Ask.Kind.LINE).must().hint(texts().get("office.stand-in.hint")));
		new AskDialog<StandIn>(desk, shell, texts().get("office.stand-in.title", absent.name()), texts().get("office.stand-in.intro"), asks,
				values -> desk.services().get(StandIns.class).add(desk.person().author(), absent.id(), UUID.fromString(values.get("deputy")), LocalDate.parse(values.get("from")), LocalDate.parse(values.get("until")),
						values.get("reason")), done -> desk.changed()).button(texts().get("office.stand-in.do")).open();
	}

	/** Before its last day. */
	void end(StandIn standIn, Person absent) {
		String deputy = people.stream().filter(one -> one.id().equals(standIn.deputy())).map(Person::name).findFirst().orElse("");
		new AskDialog<StandIn>(desk, shell, texts().get("office.stand-in.end.title", absent.name()), texts().get("office.stand-in.end.intro", deputy, standIn.from(), standIn.until(), standIn.reason()), List.of(),
				values -> desk.services().get(StandIns.class).end(desk.person().author(), standIn.id(), LocalDate.now()), done -> desk.changed()).button(texts().get("office.stand-in.end.do")).open();
	}

	/** Leaving with a successor. */
	void leave(Person person) {
		List<Ask> asks = List.of(Ask.choice("successor", texts().get("office.successor"), others(person)).must(),
				Ask.of("reason", texts().get("office.reason"), Ask.Kind.LINE).must().hint(texts().get("office.leave.hint")));
		new AskDialog<Map<Text, Long>>(desk, shell, texts().get("office.leave.title", person.name()), texts().get("office.leave.intro"), asks,
				values -> desk.services().get(Handover.class).leave(desk.person().author(values.get("reason").strip()), person.id(), UUID.fromString(values.get("successor")), LocalDate.now()),
				gone -> {
					desk.changed();
					MessageDialog.openInformation(shell, texts().get("office.leave.title", person.name()), passed(gone));
				}).open();
	}

	private String passed(Map<Text, Long> gone) {
		String counts = gone.entrySet().stream().filter(kind -> kind.getValue() > 0).map(kind -> texts().of(kind.getKey()) + " " + kind.getValue()).collect(Collectors.joining(texts().get("list.separator")));
		return counts.isEmpty() ? texts().get("office.leave.none") : texts().get("office.leave.passed", counts);
	}

	void back(Person person) {
		new AskDialog<Person>(desk, shell, texts().get("office.back.title", person.name()), texts().get("office.back.intro"), List.of(),
				values -> save(person.with(person.name(), person.roles(), person.certificate(), true, person.posting())), saved -> desk.changed()).open();
	}

	private List<Ask> asks(String name, Set<Role> roles, String certificate, Posting posting) {
		List<Ask.Option> options = Stream.of(Role.values()).map(role -> new Ask.Option(role.code(), texts().of(role.label()))).toList();
		List<Ask> asks = new ArrayList<>(List.of(Ask.of("name", texts().get("office.name"), Ask.Kind.LINE).must().value(name),
				Ask.several("roles", texts().get("office.roles"), options).must().value(roles.stream().map(Role::code).collect(Collectors.joining(","))),
				Ask.of("certificate", texts().get("office.certificate"), Ask.Kind.LINE).hint(texts().get("office.certificate.hint")).value(certificate)));
		if (!fields.units().all().isEmpty()) asks.add(fields.unit("unit", texts().get("office.unit"), posting.unit()));
		asks.addAll(fields.scope(posting.scope()));
		return asks;
	}

	private static Set<Role> roles(Map<String, String> values) {
		return Stream.of(Role.values()).filter(role -> List.of(values.get("roles").split(",")).contains(role.code())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

	private static Result<Posting> posting(Map<String, String> values) {
		Result<Remit> scope = ScopeFields.scope(values);
		return scope.map(remit -> new Posting(ScopeFields.unit(values, "unit"), remit));
	}

	private List<Ask.Option> others(Person person) {
		return people.stream().filter(one -> one.active() && !one.id().equals(person.id())).map(one -> new Ask.Option(one.id().toString(), one.name())).toList();
	}

	private Result<Person> save(Person person) {
		return staff().save(desk.person().author(), person);
	}

	private Staff staff() {
		return desk.services().get(Staff.class);
	}

	private Texts texts() {
		return desk.texts();
	}
}
