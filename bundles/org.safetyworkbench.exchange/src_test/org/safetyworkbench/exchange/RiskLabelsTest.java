package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.statistics.ListQuery;
import org.safetyworkbench.store.Author;

/** The labels "check by code" reads, and the two lists it joins them with. */
class RiskLabelsTest {

	@TempDir
	Path folder;
	private Bureau bureau;
	private RiskLabels labels;

	@BeforeEach
	void open() throws Exception {
		Workspace workspace = new Workspace(folder.resolve("workspace"));
		Files.createDirectories(workspace.root());
		bureau = new Bureau(workspace.root());
		OfficeSettings settings = new OfficeSettings(workspace);
		labels = new RiskLabels(new Papers(workspace, bureau.store, settings), bureau.enterprises, bureau.risks, settings);
	}

	@AfterEach
	void close() {
		bureau.close();
	}

	private Result<Path> print(Enterprise enterprise, Form form) {
		return labels.print(enterprise.id(), Bureau.DAY, form, folder.resolve("labels" + form.extension()));
	}

	private static String docx(Path file) throws IOException {
		try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
			assertThat(document.getAllPictures()).hasSize(1);
			return document.getTables().getFirst().getText();
		}
	}

	@Test
	void theLabelSaysWhatTheRiskIsAndWhoAnswersForIt() throws IOException {
		assertThat(docx(print(bureau.workshop, Form.DOCX).value())).contains("鲤城区乙加工厂", "喷漆房", "部位：二车间东侧", "风险等级：重大风险（红色）", "责任人：公司级 王、岗位级 周", "联系电话：0595-2",
				RecordLink.risk(bureau.risk).text());
		assertThat(print(bureau.workshop, Form.PDF).value()).isNotEmptyFile();
	}

	@Test
	void thePrincipalAnswersWhereNobodyIsWrittenDown() throws IOException {
		assertThat(docx(print(bureau.restaurant, Form.DOCX).value())).contains("厨房", "低风险（蓝色）", "责任人：负责人1");
	}

	@Test
	void aRetiredRiskPointHasNoLabel() throws IOException {
		bureau.risks.retire(Author.of("管理员").because("停用"), bureau.risk, bureau.risks.find(bureau.risk).orElseThrow().version());
		Result<Path> printed = print(bureau.workshop, Form.PDF);
		assertThat(printed.problems()).extracting(problem -> problem.code()).containsExactly("label.no-risk-point");
		assertThat(folder.resolve("labels.pdf")).doesNotExist();
	}

	@Test
	void bothListsCarryTheCodeOfTheLabel() throws IOException {
		for (ListKind kind : List.of(ListKind.TWO_CONTROL, ListKind.TWO_HAZARD_CHECK)) {
			Path file = folder.resolve(kind.code() + ".csv");
			bureau.export.list(Format.CSV, Files.newOutputStream(file), ListQuery.of(kind, Bureau.DAY), Locale.CHINESE, Progress.NONE);
			assertThat(Files.readString(file).lines().toList()).as(kind.name()).hasSize(4).satisfies(lines -> {
				assertThat(lines.getFirst()).endsWith("风险点码");
				assertThat(lines).filteredOn(line -> line.contains("喷漆房")).hasSize(2).allMatch(line -> line.endsWith(RecordLink.risk(bureau.risk).text()));
			});
		}
	}
}
