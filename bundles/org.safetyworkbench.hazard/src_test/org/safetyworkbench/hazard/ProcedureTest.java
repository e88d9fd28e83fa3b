package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyworkbench.store.Rows;

/** Claims about the table itself. */
class ProcedureTest extends LoopFixture {

	@ParameterizedTest
	@EnumSource(Action.class)
	void everyActionIsInTheTableOncePerState(Action action) {
		assertThat(Procedure.of(action)).isNotEmpty();
		List<HazardState> from = Procedure.of(action).stream().flatMap(step -> step.from().stream()).toList();
		assertThat(from).doesNotHaveDuplicates();
		for (HazardState state : HazardState.values()) assertThat(Procedure.of(action, state).isPresent()).isEqualTo(from.contains(state));
	}

	@ParameterizedTest
	@EnumSource(HazardState.class)
	void noStateIsWithoutExit(HazardState state) {
		assertThat(Procedure.steps().stream().filter(step -> step.isMove() && step.from().contains(state))).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(HazardState.class)
	void everyStateIsReachedFromTheDraft(HazardState wanted) {
		Set<HazardState> reached = EnumSet.of(HazardState.DRAFT);
		for (int i = 0; i < HazardState.values().length; i++)
			for (Step step : Procedure.steps()) if (step.isMove() && step.from().stream().anyMatch(reached::contains)) reached.add(step.to().orElseThrow());
		assertThat(reached).contains(wanted);
	}

	@Test
	void theDatabaseKnowsTheSameMoves() {
		Set<String> table = new TreeSet<>();
		for (Step step : Procedure.steps())
			if (step.isMove()) for (HazardState from : step.from()) table.add(from.code() + " " + step.action().code() + " " + step.to().orElseThrow().code());
		List<String> database = store.read(session -> Rows.query(session, "select from_state, action, to_state from hazard_transition", row -> row.text(1) + " " + row.text(2) + " " + row.text(3)));
		assertThat(database).containsExactlyInAnyOrderElementsOf(table);
	}

	@Test
	void nobodyRectifiesOrClosesAMajorHazardPastTheFiveAndTheReceipts() {
		for (Step step : Procedure.steps())
			if (step.to().filter(to -> to == HazardState.RECTIFYING || to == HazardState.CLOSED).isPresent()) assertThat(step.gates()).as(step.toString()).contains(Gate.FIVE_FIXED, Gate.NOTICE_RECEIVED);
	}

	@Test
	void onlyTheReviewerCloses() {
		assertThat(Procedure.steps().stream().filter(step -> step.to().equals(java.util.Optional.of(HazardState.CLOSED)))).singleElement().satisfies(step -> {
			assertThat(step.roles()).containsExactly(org.safetyworkbench.office.Role.REVIEWER);
			assertThat(step.gates()).contains(Gate.SECOND_PERSON, Gate.EVIDENCE_PAIR, Gate.BOTH_REPORTS, Gate.DELISTED, Gate.NO_OPEN_DEFERRAL);
		});
	}

	@Test
	void everyGateIsUsedAndSaysWhatToDo() {
		Set<Gate> used = new HashSet<>();
		Procedure.steps().forEach(step -> used.addAll(step.gates()));
		assertThat(used).containsExactlyInAnyOrder(Gate.values());
		for (Gate gate : Gate.values()) {
			assertThat(gate.label().zh()).isNotBlank();
			assertThat(gate.label().en()).isNotBlank();
			assertThat(gate.remedy().zh()).isNotBlank();
			assertThat(gate.remedy().en()).isNotBlank();
		}
	}

	@Test
	void fieldsOfAStepHaveNamesOfTheirOwnAndLabels() {
		for (Step step : Procedure.steps()) {
			List<String> names = new ArrayList<>();
			step.fields().forEach(field -> names.add(field.name()));
			assertThat(names).as(step.toString()).doesNotHaveDuplicates();
			for (Field field : step.fields()) {
				assertThat(field.label().zh()).isNotBlank();
				assertThat(field.label().en()).isNotBlank();
				if (field.type() == FieldType.CHOICE && !field.name().equals(Ask.TRANSFER)) assertThat(field.options()).as(field.name()).isNotEmpty();
			}
		}
	}

	@Test
	void codesOfActionsAreUniqueAndFitTheTable() {
		for (Action action : Action.values()) {
			assertThat(Action.find(action.code())).contains(action);
			assertThat(action.code().length()).isLessThanOrEqualTo(24);
		}
		assertThat(Action.find("fly")).isEmpty();
	}

	@Test
	void roleReasonAndStateAreRefusedTogetherWithWhatIsMissing() {
		var id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(refused(CHIEF, id, Action.ORDER, "deadline", "2026-01-01")).contains("gate.role", "gate.deadline-ahead");
		assertThat(refused(OFFICIAL, id, Action.WITHDRAW)).containsExactly("gate.reason");
		assertThat(refused(REVIEWER, id, Action.CLOSE, "opinion", "x")).containsExactly("gate.state");
		assertThat(refused(OFFICIAL, id, Action.ORDER)).containsExactly("gate.field");
		assertThat(refused(OFFICIAL, id, Action.ORDER, "deadline", "明天", "colour", "red")).containsExactly("gate.field", "gate.field");
		assertThat(act(OFFICIAL, id, Action.ORDER, "deadline", "明天").problems().getFirst().where()).isEqualTo("deadline");
	}

	@Test
	void whoLeftTheOfficeDoesNothing() {
		var gone = new org.safetyworkbench.office.Person(OFFICIAL.id(), OFFICIAL.name(), OFFICIAL.roles(), "", false);
		assertThat(refused(gone, general(), Action.CONFIRM)).containsExactly("gate.role");
	}
}
