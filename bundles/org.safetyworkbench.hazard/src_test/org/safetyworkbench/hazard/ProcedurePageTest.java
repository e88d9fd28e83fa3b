package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Role;

/** The procedure as a page for people, made from the table; written with {@code -DwriteDocs=true}. */
class ProcedurePageTest {

	private static final Path PAGE = Path.of("../../docs/procedure.md").toAbsolutePath().normalize();

	@Test
	void thePageIsTheTable() throws IOException {
		String page = page();
		if (Boolean.getBoolean("writeDocs")) Files.writeString(PAGE, page);
		assertThat(PAGE).as("mend it: ./verify docs").hasContent(page);
	}

	private static String page() {
		StringBuilder page = new StringBuilder("# 闭环流程表 The procedure of a hazard\n\nGenerated from `Procedure`; do not edit. The window's buttons, the command line (`workbench hazard procedure`) and the\n"
				+ "database follow this table: a move that does not stand here is refused by a foreign key.\n\n| 动作 action | 从 from | 到 to | 角色 roles | 关口 gates | 填写 fields |\n| --- | --- | --- | --- | --- | --- |\n");
		for (Step step : Procedure.steps())
			page.append("| ").append(both(step.action().label())).append("<br>`").append(step.action().code()).append("` | ").append(all(step.from().stream().sorted().toList(), HazardState::label)).append(" | ")
					.append(step.to().map(HazardState::label).map(ProcedurePageTest::both).orElse("=")).append(" | ").append(all(step.roles().stream().sorted().toList(), Role::label)).append(" | ")
					.append(all(step.gates(), Gate::label)).append(" | ").append(fields(step)).append(" |\n");
		page.append("\n## 关口 Gates\n\n| 关口 gate | 未满足时怎么办 what to do |\n| --- | --- |\n");
		for (Gate gate : Gate.values()) page.append("| ").append(both(gate.label())).append("<br>`").append(gate.code()).append("` | ").append(gate.remedy().zh()).append("<br>").append(gate.remedy().en()).append(" |\n");
		return page.toString();
	}

	private static String fields(Step step) {
		String fields = step.fields().stream().map(field -> "`" + field.name() + "`" + (field.required() ? "*" : "")).collect(Collectors.joining(" "));
		return step.reason() ? (fields + " 理由 reason*").strip() : fields;
	}

	private static <T> String all(Collection<T> several, Function<T, Text> label) {
		return several.stream().map(label).map(ProcedurePageTest::both).collect(Collectors.joining("<br>"));
	}

	private static String both(Text text) {
		return text.zh() + " " + text.en();
	}
}
