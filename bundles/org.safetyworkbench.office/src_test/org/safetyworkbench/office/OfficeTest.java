package org.safetyworkbench.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class OfficeTest {

	private static final Author ADMIN = Author.of("管理员甲");

	@TempDir
	Path folder;
	private OpenStore store;
	private OfficeSettings settings;
	private Staff staff;
	private Calendar calendar;
	private Policy policy;

	@BeforeEach
	void open() {
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of(new OfficeSchema()));
		settings = new OfficeSettings(workspace);
		staff = new StoredStaff(store, settings);
		calendar = new StoredCalendar(store);
		policy = new Policy(store, calendar);
	}

	@AfterEach
	void close() {
		store.close();
	}

	@Test
	void aloneOnePersonMayDoEverything() {
		assertThat(staff.me().roles()).isEqualTo(EnumSet.allOf(Role.class));
		assertThat(staff.all()).isEmpty();
	}

	@Test
	void theFirstColleagueBringsTheDeskItself() {
		String account = staff.me().name();
		Person colleague = staff.add(ADMIN, " 复核员乙 ", Set.of(Role.REVIEWER), "").value();

		assertThat(staff.all()).extracting(Person::name).containsExactlyInAnyOrder(account, "复核员乙");
		assertThat(staff.me().name()).isEqualTo(account);
		staff.work(colleague.id());
		assertThat(staff.me()).isEqualTo(colleague);
		assertThat(new StoredStaff(store, settings).me()).as("another start of the program").isEqualTo(colleague);
	}

	@Test
	void whoLeftCannotAct() {
		Person colleague = staff.add(ADMIN, "复核员乙", Set.of(Role.REVIEWER), "").value();
		assertThat(staff.save(ADMIN, new Person(colleague.id(), colleague.name(), colleague.roles(), "", false)).isOk()).isTrue();
		staff.work(colleague.id());
		assertThat(staff.find(colleague.id()).orElseThrow().has(Role.REVIEWER)).isFalse();
		assertThat(staff.me().name()).isNotEqualTo("复核员乙");
	}

	@Test
	void anUnknownAccountHasNoRolesOnceThereIsStaff() {
		Person admin = staff.add(ADMIN, "管理员甲", Set.of(Role.ADMIN), "").value();
		Person account = staff.byName(Author.local().name()).orElseThrow();
		assertThat(staff.save(ADMIN, account.with("改名者", account.roles(), "A1", true, Posting.NONE)).isOk()).isTrue();
		staff.work(UUID.randomUUID());
		assertThat(staff.me().roles()).isEmpty();
		assertThat(admin.has(Role.ADMIN)).isTrue();
	}

	@Test
	void badPeopleAreRefusedWithARemedy() {
		staff.add(ADMIN, "乙", Set.of(Role.OFFICIAL), "");
		assertThat(staff.add(ADMIN, " ", Set.of(), "").problems()).extracting("code").containsExactly("staff.name");
		assertThat(staff.add(ADMIN, "乙", Set.of(), "").problems()).extracting("code").containsExactly("staff.name-taken");
		assertThat(staff.add(ADMIN, "丙", Set.of(Role.ENFORCER), "").problems()).extracting("code").containsExactly("staff.certificate-missing");
		Person account = staff.byName(Author.local().name()).orElseThrow();
		assertThat(staff.save(ADMIN, new Person(account.id(), account.name(), Set.of(Role.OFFICIAL), "", true)).problems()).extracting("code").containsExactly("staff.last-admin");
	}

	@Test
	void workingDaysFollowThePublishedHolidays() {
		assertThat(calendar.after(LocalDate.of(2026, 9, 30), 1, true).day()).as("after the National Day week").isEqualTo(LocalDate.of(2026, 10, 8));
		assertThat(calendar.after(LocalDate.of(2026, 2, 13), 1, true).day()).as("a made-up Saturday").isEqualTo(LocalDate.of(2026, 2, 14));
		assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 24))).isEqualTo(2);
		assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 13))).isEqualTo(-2);
		assertThat(calendar.after(LocalDate.of(2026, 2, 13), 3, false).day()).isEqualTo(LocalDate.of(2026, 2, 16));
		assertThat(calendar.days().isWorked(LocalDate.of(2026, 10, 10))).isTrue();
		LocalDate eve = LocalDate.of(2026, 9, 30);
		assertThat(calendar.day("2026-12-01", eve)).contains(LocalDate.of(2026, 12, 1));
		assertThat(calendar.day("+1", eve)).contains(LocalDate.of(2026, 10, 1));
		assertThat(calendar.day("+1w", eve)).contains(LocalDate.of(2026, 10, 8));
		for (String none : new String[] {"", "morgen", "+", "+1d", "1999-12-31", "2026-02-30"}) assertThat(calendar.day(none, eve)).as(none).isEmpty();
	}

	@Test
	void madeUpDaysFallOnWeekendsOnly() {
		for (int year : Set.of(2024, 2025, 2026)) {
			assertThat(calendar.isKnown(year)).isTrue();
			assertThat(calendar.year(year)).filteredOn(CalendarDay::worked).isNotEmpty().allMatch(day -> day.day().getDayOfWeek().getValue() >= 6);
		}
	}

	@Test
	void anUnknownYearSaysSoUntilItIsEntered() {
		assertThat(calendar.after(LocalDate.of(2026, 12, 30), 5, true).caution()).isPresent();
		assertThat(calendar.after(LocalDate.of(2026, 12, 30), 5, false).caution()).isEmpty();
		assertThat(calendar.term("+5w", LocalDate.of(2026, 12, 30)).orElseThrow().caution().orElseThrow().zh()).startsWith("2027年放假安排尚未录入");
		assertThat(calendar.term("2027-01-04", LocalDate.of(2026, 12, 30)).orElseThrow().caution()).as("a day is a day").isEmpty();
		assertThat(calendar.caution(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).isEmpty();
		calendar.set(ADMIN, LocalDate.of(2027, 1, 1), false, "元旦");
		calendar.confirm(ADMIN, 2027);
		assertThat(calendar.after(LocalDate.of(2026, 12, 31), 1, true)).isEqualTo(new Term(LocalDate.of(2027, 1, 4), java.util.Optional.empty()));
		assertThat(new StoredCalendar(store).year(2027)).containsExactly(new CalendarDay(LocalDate.of(2027, 1, 1), false, "元旦", true));
	}

	@Test
	void aDayThatAnotherDeskEnteredMeanwhileIsNotOverwritten() {
		LocalDate day = LocalDate.of(2026, 11, 23);
		Calendar other = new StoredCalendar(store);
		assertThat(calendar.year(2026)).extracting(CalendarDay::day).doesNotContain(day);
		assertThat(other.set(ADMIN, Optional.empty(), day, false, "校庆").isOk()).isTrue();
		assertThat(calendar.set(ADMIN, Optional.empty(), day, true, "加班").problems()).extracting(Problem::code).containsExactly(OpenStore.conflict().code());
		calendar.renew();
		CalendarDay theirs = calendar.year(2026).stream().filter(one -> one.day().equals(day)).findFirst().orElseThrow();
		assertThat(calendar.set(ADMIN, Optional.of(theirs), day, true, "加班").isOk()).as("having seen it").isTrue();
	}

	@Test
	void anEnteredDayCanBeTakenBack() {
		LocalDate day = LocalDate.of(2026, 10, 1);
		calendar.set(ADMIN, day, true, "加班");
		assertThat(calendar.days().isWorked(day)).isTrue();
		calendar.clear(ADMIN, day);
		assertThat(calendar.days().isWorked(day)).isFalse();
		assertThat(new ChangeLog(store).timeline("calendar-day", UUID.nameUUIDFromBytes(("calendar:" + day).getBytes(java.nio.charset.StandardCharsets.UTF_8)), Cursor.START, 10).rows())
				.extracting(entry -> entry.change().action()).containsExactly("cleared", "set");
	}

	@Test
	void limitsHaveADefaultAndASource() {
		assertThat(policy.of(Setting.BACK_ENTRY)).isEqualTo(5);
		assertThat(policy.set(ADMIN, Setting.BACK_ENTRY, 7).isOk()).isTrue();
		assertThat(policy.of(Setting.BACK_ENTRY)).isEqualTo(7);
		assertThat(policy.end(Setting.BACK_ENTRY, LocalDate.of(2026, 9, 30)).orElseThrow().day()).isEqualTo(LocalDate.of(2026, 10, 15));
		assertThat(policy.end(Setting.VISITS_A_YEAR, LocalDate.of(2026, 9, 30))).isEmpty();
		assertThat(policy.set(ADMIN, Setting.BACK_ENTRY, -1).problems()).extracting("code").containsExactly("office.setting");
		for (Setting setting : Setting.values()) assertThat(setting.source().zh()).isNotBlank();
	}
}
