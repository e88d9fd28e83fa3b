package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;

class PapersTest {

	@TempDir Path folder;

	private Papers papers() {
		return new Papers(new Workspace(folder.resolve("workspace")), null);
	}

	private List<WrittenPaper> write(Case c) {
		return papers().write(List.of(c), Sample.OFFICE, Sample.DAY, Numbering.DRAFT, folder.resolve("papers"), Progress.NONE);
	}

	@Test
	void ownFindingsAreOrderedAndOthersTransferredToEachAuthority() {
		List<Paper> papers = papers().of(Sample.mixed(), Sample.OFFICE);
		assertThat(papers).extracting(Paper::kind, Paper::addressee, paper -> paper.findings().size()).containsExactly(
				org.assertj.core.groups.Tuple.tuple(PaperKind.RECTIFICATION_ORDER, "", 2),
				org.assertj.core.groups.Tuple.tuple(PaperKind.TRANSFER_LETTER, "GAS", 1),
				org.assertj.core.groups.Tuple.tuple(PaperKind.TRANSFER_LETTER, "MR", 1));
	}

	@Test
	void anOfficeOrdersWhatItsOwnAuthorityLeads() {
		var gasOffice = new org.safetyworkbench.core.Office("某某区燃气管理办公室", "GAS", "default");
		assertThat(papers().of(Sample.mixed(), gasOffice).getFirst().findings()).hasSize(3);
	}

	@Test
	void docxAndPdfSayTheSame() {
		for (WrittenPaper paper : write(Sample.mixed())) {
			String docx = Reading.docx(paper.docx());
			String pdf = Reading.pdf(paper.pdf()).replaceAll("—\\d+—", "");
			assertThat(pdf.chars().sorted().toArray()).as("%s", paper.pdf()).isEqualTo(docx.chars().sorted().toArray());
			assertThat(docx).doesNotContain("{{").contains("丰味小馆餐饮店", "91350503MA0000001P", "2026年11月20日", "某某区商务局（印章）");
			assertThat(pdf).contains("丰味小馆餐饮店", paper.paper().kind() == PaperKind.TRANSFER_LETTER ? "移送回执" : "责令限期整改指令书");
		}
	}

	@Test
	void deadlinesSeveritiesAndMarksAreOnTheOrder() {
		Case c = new Case(Sample.restaurant("丰味小馆"), List.of(Sample.own("通道堵塞"), now(Sample.gas("灶具无熄火保护"))));
		String order = Reading.docx(write(c).getFirst().docx());
		assertThat(order).contains("2026年12月5日前", "立即", "其中第2项应当立即整改", "其中重大事故隐患1项", "《餐饮安全管理办法》（待核）", "第21条、第24条", "第18条(7)(8)",
				"签发前应当核对");
	}

	private static Finding now(Finding f) {
		return new Finding(f.item(), f.finding(), f.major(), f.basis(), f.measure(), f.foundOn(), f.foundOn(), f.inspectors(), f.authority(), false);
	}

	@Test
	void plansAreNamedOnlyWhereThereIsNoLaw() {
		Citation plan = new Citation("某方案", "三(一)", false, false);
		Citation law = new Citation("某法", "5", true, true);
		for (List<Citation> basis : List.of(List.of(law, plan), List.of(plan))) {
			Finding finding = new Finding("X", "标志缺失", false, basis, "补齐", Sample.DAY, Sample.DAY.plusDays(1), "", new Authority("CM", "商务"), false);
			String order = Reading.docx(write(new Case(Sample.restaurant("甲店"), List.of(finding))).getFirst().docx());
			assertThat(order.contains("参照《某方案》三（一）（待核）")).isEqualTo(!basis.contains(law));
			assertThat(order.contains("签发前应当核对")).isEqualTo(!basis.contains(law));
		}
	}

	@Test
	void aDeadlineThatPassedBeforeIssueSaysSo() {
		WrittenPaper order = papers().write(List.of(new Case(Sample.restaurant("甲店"), List.of(Sample.own("通道堵塞")))), Sample.OFFICE, Sample.DAY.plusDays(30), Numbering.DRAFT,
				folder.resolve("papers"), Progress.NONE).getFirst();
		assertThat(Reading.docx(order.docx())).contains("2026年12月5日前（已逾期）", "2026年12月20日");
	}

	@Test
	void paragraphsWhoseConditionFailsAreLeftOut() {
		Finding plain = new Finding("X", "标志缺失", false, List.of(new Citation("某法", "5", true, true)), "补齐", Sample.DAY, Sample.DAY.plusDays(1), "", new Authority("CM", "商务"), false);
		String order = Reading.docx(write(new Case(Sample.restaurant("甲店"), List.of(plain))).getFirst().docx());
		assertThat(order).doesNotContain("待核", "重大事故隐患", "应急预案");
	}

	@Test
	void textOfFieldsIsNeverMarkupOrPlaceholder() {
		String nasty = "{{信用代码}}<script>alert(1)</script>&amp;\"'${7*7}#{x}]]></w:t>{{?待核}}\\u0041";
		for (WrittenPaper paper : write(new Case(Sample.restaurant("店" + nasty), List.of(Sample.own(nasty + "\n第二行\t后" + (char) 1), Sample.gas(nasty))))) {
			assertThat(Reading.docx(paper.docx())).contains(nasty);
			assertThat(Reading.pdf(paper.pdf())).contains(nasty);
			assertThat(paper.docx().getParent()).isEqualTo(folder.resolve("papers"));
		}
	}

	@Test
	void rareCharactersArePrinted() {
		String rare = "䶮㛃𬭊犇淼喆龘彧㸆";
		WrittenPaper paper = write(new Case(Sample.restaurant(rare + "酒楼"), List.of(Sample.own("负责人" + rare)))).getFirst();
		assertThat(Reading.pdf(paper.pdf())).contains(rare + "酒楼", "负责人" + rare);
		assertThat(paper.unprintable()).isEmpty();
	}

	@Test
	void charactersNoFontHasAreNamedAndKeptInWord() {
		String unknown = "\uD808\uDC00";
		WrittenPaper paper = write(new Case(Sample.restaurant("店"), List.of(Sample.own("名" + unknown)))).getFirst();
		assertThat(paper.unprintable()).isEqualTo(unknown);
		assertThat(Reading.docx(paper.docx())).contains("名" + unknown);
		assertThat(Reading.pdf(paper.pdf())).contains("名〓");
	}

	@Test
	void everyFontIsEmbedded() throws IOException {
		try (PDDocument document = Loader.loadPDF(write(Sample.mixed()).getFirst().pdf().toFile())) {
			for (PDPage page : document.getPages())
				for (var name : page.getResources().getFontNames()) assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
		}
	}

	@Test
	void theSheetIsA4WithPageNumbersOutside() throws IOException {
		WrittenPaper order = write(Sample.large("长风大排档", 24)).getFirst();
		try (PDDocument document = Loader.loadPDF(order.pdf().toFile())) {
			assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
			assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
			assertThat(Reading.pdf(order.pdf())).contains("—1—", "—" + document.getNumberOfPages() + "—");
			assertThat(document.getDocumentInformation().getTitle()).contains("长风大排档");
		}
	}

	@Test
	void anOfficeEditsTheTemplateAndBothFormsFollow() {
		List<Path> templates = papers().editableTemplates();
		Reading.edit(templates.getFirst(), "本指令书一式两份", "本指令书一式三份");
		WrittenPaper order = write(Sample.mixed()).getFirst();
		assertThat(Reading.docx(order.docx())).contains("一式三份");
		assertThat(Reading.pdf(order.pdf())).contains("一式三份");
		papers().editableTemplates();
		assertThat(Reading.docx(templates.getFirst())).contains("一式三份");
	}

	@Test
	void aPlaceholderTornByWordIsStillFilled() {
		List<Path> templates = papers().editableTemplates();
		Reading.edit(templates.getFirst(), "{{企业名称}}：", "{{企业</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>名称}</w:t></w:r><w:r><w:t>}：");
		assertThat(Reading.docx(write(Sample.mixed()).getFirst().docx())).contains("丰味小馆餐饮店：");
	}

	@Test
	void aTemplateWithoutANeededFieldIsRefusedBeforeAnythingIsWritten() {
		Reading.edit(papers().editableTemplates().getFirst(), "{{隐患.期限}}", "见附件");
		assertThatThrownBy(() -> write(Sample.mixed())).isInstanceOfSatisfying(PaperException.class, e -> {
			assertThat(e.problem().code()).isEqualTo("template.missing-field");
			assertThat(e.problem().what().zh()).contains("{{隐患.期限}}");
			assertThat(e.problem().where()).contains("责令限期整改指令书.docx");
		});
		assertThat(folder.resolve("papers")).doesNotExist();
	}

	@Test
	void aTemplateWithAnUnknownFieldIsRefused() {
		Reading.edit(papers().editableTemplates().getFirst(), "{{检查人员}}", "{{检查人}}");
		assertThatThrownBy(() -> write(Sample.mixed())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).isEqualTo("template.unknown-field"));
	}

	@Test
	void aBrokenTemplateIsRefused() throws IOException {
		Path template = papers().editableTemplates().getFirst();
		for (String content : List.of("", "no zip", "PK\u0003\u0004broken")) {
			Files.writeString(template, content);
			assertThatThrownBy(() -> write(Sample.mixed())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).startsWith("template."));
		}
	}

	@Test
	void aTemplateWithAnExternalEntityIsRefused() {
		Path template = papers().editableTemplates().getFirst();
		Reading.edit(template, "standalone=\"yes\"?>", "standalone=\"yes\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
		assertThatThrownBy(() -> write(Sample.mixed())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).isEqualTo("template.unusable"));
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws IOException {
		Files.writeString(folder.resolve("papers"), "a file in the way");
		assertThatThrownBy(() -> write(Sample.mixed())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).isEqualTo("paper.not-written"));
	}

	@Test
	void theWordOfTheNumberIsTheOffices() throws IOException {
		Files.createDirectories(folder.resolve("workspace"));
		Files.writeString(folder.resolve("workspace/settings.properties"), "paper.word.rectification-order = 某商安改\n");
		assertThat(write(Sample.mixed()).getFirst().number()).isEqualTo("某商安改〔2026〕　　号");
	}
}
