package org.safetyworkbench.ui.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.Extent;
import org.safetyworkbench.inspection.Finding;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.Reading;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rectification;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.inspection.AnswerSheet.Row;
import org.safetyworkbench.ui.text.Texts;

class AnswerSheetTest {

	private static final UUID ID = UUID.randomUUID();
	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private final AnswerSheet sheet = new AnswerSheet(new VisitSheet(visit(), new Card(ID, CreditCode.parse("91350583DEM000196H").value(), "某店", "", List.of()),
			List.of(item("A", "消防"), item("B", "消防"), item("C", "用电")), Set.of(), Map.of("A", answer("A")), Map.of(), List.of(), List.of()), Texts.in(Locale.CHINA));

	private static Visit visit() {
		return new Visit(ID, 1, ID, "某店", VisitKind.SERVICE, VisitState.OPEN, DAY, new Presence(List.of("甲"), "", "", "", ""), "", "", "common", Extent.WHOLE, DAY, 3, 1, 0, Optional.empty(), List.of());
	}

	private static SheetItem item(String id, String group) {
		Item item = new Item(id, new Text(group, group), new Text("是否合格?", "good?"), List.of(), new YesNo(true), false, Severity.GENERAL, Text.EMPTY, List.of(),
				new Rectification(Text.EMPTY, 7, false), List.of(), false, null, "common", Text.EMPTY, new Position("", 0, 0));
		return new SheetItem(UUID.randomUUID(), new Text("通用", "common"), item, List.of(), "1");
	}

	private static Answer answer(String item) {
		return new Answer(UUID.randomUUID(), ID, DAY, "甲", item, Reading.Verdict.YES, "", "", "common", "1", Finding.PASSED);
	}

	@Test
	void eachGroupHasAHeadingThatCounts() {
		assertThat(sheet.rows()).hasSize(5);
		Row.Heading fire = (Row.Heading) sheet.rows().get(0);
		assertThat(fire.words()).isEqualTo("通用 · 消防");
		assertThat(sheet.answered(fire)).isEqualTo(1);
		assertThat(fire.items()).hasSize(2);
	}

	@Test
	void stepsSkipHeadingsAndStopAtTheEnds() {
		assertThat(sheet.step(2, 1)).isEqualTo(4);
		assertThat(sheet.step(4, -1)).isEqualTo(2);
		assertThat(sheet.step(4, 1)).isEqualTo(4);
		assertThat(sheet.step(1, -1)).isEqualTo(1);
	}

	@Test
	void theNextOpenItemIsFoundFromTheTopAgain() {
		assertThat(sheet.nextOpen(1)).isEqualTo(2);
		assertThat(sheet.nextOpen(4)).isEqualTo(2);
		sheet.put(answer("B"));
		sheet.put(answer("C"));
		assertThat(sheet.nextOpen(1)).isEqualTo(-1);
		assertThat(sheet.answered()).isEqualTo(3);
	}
}
