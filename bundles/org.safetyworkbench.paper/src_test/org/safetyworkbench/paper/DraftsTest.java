package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.OfficeSettings;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** What stands on a paper, read back from both forms. */
class DraftsTest {

	@TempDir Path folder;

	private Papers papers() {
		Workspace workspace = new Workspace(folder.resolve("workspace"));
		return new Papers(workspace, null, new OfficeSettings(workspace));
	}

	private WrittenPaper write(Paper paper) {
		return papers().draft(List.of(paper), Sample.DAY, folder.resolve("papers"), Progress.NONE).getFirst();
	}

	private Path template(PaperKind kind) {
		return papers().editableTemplates().get(kind.ordinal());
	}

	@ParameterizedTest
	@EnumSource(PaperKind.class)
	void docxAndPdfSayTheSameWithFontsEmbeddedAndACodeThatLeadsBack(PaperKind kind) throws IOException {
		WrittenPaper paper = write(Sample.of(kind));
		String docx = Reading.docx(paper.docx());
		assertThat(docx).doesNotContain("{{", "}}", "null").contains("丰味小馆餐饮店");
		assertThat(paper.unprintable()).isEmpty();
		List<String> codes = new ArrayList<>();
		for (var part : Reading.bytes(paper.docx()).entrySet()) if (part.getKey().startsWith("word/media/")) decoded(ImageIO.read(new java.io.ByteArrayInputStream(part.getValue()))).ifPresent(codes::add);
		try (PDDocument document = Loader.loadPDF(paper.pdf().toFile())) {
			String pdf = Reading.pdf(paper.pdf()).replaceAll("—\\d+—", "");
			boolean isHeadingRepeated = kind == PaperKind.BLANK_CHECKLIST;
			if (!isHeadingRepeated) assertThat(pdf.chars().sorted().toArray()).as("%s", paper.pdf()).isEqualTo(docx.chars().sorted().toArray());
			fontsAreEmbeddedOnA4(document);
			for (BufferedImage image : images(document)) decoded(image).ifPresent(codes::add);
		}
		assertThat(codes).containsExactly(Sample.HAZARD.text(), Sample.HAZARD.text());
		assertThat(RecordLink.parse(codes.getFirst())).contains(Sample.HAZARD);
	}

	private static void fontsAreEmbeddedOnA4(PDDocument document) throws IOException {
		for (PDPage page : document.getPages()) {
			assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
			assertThat(page.getMediaBox().getHeight()).isBetween(841f, 842.5f);
			for (COSName name : page.getResources().getFontNames()) assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
		}
	}

	private static List<BufferedImage> images(PDDocument document) throws IOException {
		List<BufferedImage> images = new ArrayList<>();
		for (PDPage page : document.getPages())
			for (COSName name : page.getResources().getXObjectNames()) if (page.getResources().getXObject(name) instanceof PDImageXObject image) images.add(image.getImage());
		return images;
	}

	private static Optional<String> decoded(BufferedImage image) {
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		try {
			return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText());
		} catch (NotFoundException | com.google.zxing.ChecksumException | com.google.zxing.FormatException e) {
			return Optional.empty();
		}
	}

	@Test
	void eachLabelHasItsOwnCodeAndSeveralShareAPage() throws IOException {
		List<Label> labels = new ArrayList<>();
		for (int i = 1; i <= 12; i++) labels.add(Sample.label(RecordLink.risk(new UUID(7, i)), "第" + i + "号风险点"));
		WrittenPaper paper = write(Sample.of(PaperKind.RISK_LABELS).withLabels(labels));
		assertThat(Reading.docx(paper.docx())).contains("第1号风险点部位：一层后厨风险等级：重大风险（红色）责任人：厨师长陈某", "第12号风险点");
		List<String> codes = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(paper.pdf().toFile())) {
			assertThat(document.getNumberOfPages()).isEqualTo(2);
			for (BufferedImage image : images(document)) decoded(image).ifPresent(codes::add);
		}
		assertThat(codes).containsExactlyInAnyOrderElementsOf(labels.stream().map(label -> label.link().text()).toList());
		for (Label label : labels) assertThat(Reading.pdf(paper.pdf())).contains(label.link().text());
	}

	@Test
	void photographsAreInBothFormsAtPrintSize() throws IOException {
		WrittenPaper paper = write(Sample.of(PaperKind.RECHECK_OPINION));
		long inDocx = Reading.bytes(paper.docx()).keySet().stream().filter(name -> name.startsWith("word/media/")).count();
		assertThat(inDocx).isEqualTo(4);
		assertThat(Reading.parts(paper.docx()).get("word/_rels/document.xml.rels")).contains("media/swb1.", "media/swb4.");
		assertThat(Reading.parts(paper.docx()).get("[Content_Types].xml")).contains("Extension=\"png\"", "Extension=\"jpeg\"");
		try (PDDocument document = Loader.loadPDF(paper.pdf().toFile())) {
			assertThat(images(document)).hasSize(4).allMatch(image -> image.getWidth() <= 920 && image.getHeight() <= 920);
		}
		assertThat(Reading.pdf(paper.pdf())).contains("整改前：软管开裂", "整改后：已更换软管");
	}

	@Test
	void aPhotographNobodyCanReadIsRefusedByItsName() {
		assertThatThrownBy(() -> write(Sample.order().withPhotos(List.of(new Photo("整改前", () -> "MZ no picture".getBytes()))))).isInstanceOfSatisfying(PaperException.class, e -> {
			assertThat(e.problem().code()).isEqualTo("paper.photo");
			assertThat(e.problem().what().zh()).contains("整改前");
		});
	}

	@Test
	void withoutPhotographsHazardsOrOpinionTheirPlacesGo() {
		Paper bare = Paper.of(PaperKind.INSPECTION_RECORD, Sample.OFFICE, Sample.restaurant("甲店"), List.of()).with(Fields.SITUATION, "符合");
		String record = Reading.docx(write(bare).docx());
		assertThat(record).doesNotContain("现场照片", "处理意见", "备注：", "检查发现下列");
		assertThat(Reading.pdf(write(bare).pdf())).contains("甲店", "符合").doesNotContain("处理意见");
	}

	@Test
	void deadlinesSeveritiesAndMarksAreOnTheOrder() {
		Finding gas = Sample.gas("灶具无熄火保护");
		String order = Reading.docx(write(Sample.order("丰味小馆", Sample.own("通道堵塞"), gas)).docx());
		assertThat(order).contains("2026年12月5日前", "立即", "其中第2项应当立即整改", "其中重大事故隐患1项", "《餐饮安全管理办法》（待核）", "第二十一条、第二十四条", "第十八条第（七）项、第（八）项", "签发前应当核对");
	}

	@Test
	void plansAreNamedOnlyWhereThereIsNoLaw() {
		Citation plan = new Citation("某方案", "三(一)", false, false);
		Citation law = new Citation("某法", "5", true, true);
		for (List<Citation> basis : List.of(List.of(law, plan), List.of(plan))) {
			Finding finding = new Finding(Optional.empty(), "X", "标志缺失", false, basis, "补齐", Sample.DAY, Sample.DAY.plusDays(1), "", Sample.COMMERCE, false, "");
			String order = Reading.docx(write(Sample.order("甲店", finding)).docx());
			assertThat(order.contains("参照《某方案》三（一）（待核）")).isEqualTo(!basis.contains(law));
			assertThat(order.contains("签发前应当核对")).isEqualTo(!basis.contains(law));
		}
	}

	@Test
	void aDeadlineThatPassedBeforeIssueSaysSo() {
		WrittenPaper order = papers().draft(List.of(Sample.order("甲店", Sample.own("通道堵塞"))), Sample.DAY.plusDays(30), folder.resolve("papers"), Progress.NONE).getFirst();
		assertThat(Reading.docx(order.docx())).contains("2026年12月5日前（已逾期）", "2026年12月20日");
	}

	@Test
	void textOfFieldsIsNeverMarkupOrPlaceholder() {
		String nasty = "{{信用代码}}{{二维码}}<script>alert(1)</script>&amp;\"'${7*7}#{x}]]></w:t>{{?待核}}\\u0041";
		Paper evil = Sample.order("店" + nasty, Sample.own(nasty + "\n第二行\t后" + (char) 1), Sample.gas(nasty)).with(Fields.ORDER, nasty);
		for (Paper one : List.of(evil, Sample.of(PaperKind.DEFERRAL_DECISION).with(Map.of(Fields.REASON, nasty, Fields.DECISION, nasty)), Sample.of(PaperKind.RECHECK_OPINION).withPhotos(
				List.of(Sample.photo(nasty, java.awt.Color.RED, 30, 30))), Sample.of(PaperKind.BLANK_CHECKLIST).withQuestions(List.of(Map.of(Fields.CHECK_QUESTION, nasty, Fields.CHECK_ANSWER, "□"))))) {
			WrittenPaper paper = write(one);
			assertThat(Reading.docx(paper.docx())).contains(nasty);
			assertThat(Reading.pdf(paper.pdf())).contains(nasty.substring(0, 14));
			assertThat(paper.docx().getParent()).isEqualTo(folder.resolve("papers"));
		}
	}

	@Test
	void rareCharactersArePrinted() {
		String rare = "䶮㛃𬭊犇淼喆龘彧㸆";
		WrittenPaper paper = write(Sample.order(rare + "酒楼", Sample.own("负责人" + rare)));
		assertThat(Reading.pdf(paper.pdf())).contains(rare + "酒楼", "负责人" + rare);
		assertThat(paper.unprintable()).isEmpty();
	}

	@Test
	void charactersNoFontHasAreNamedAndKeptInWord() {
		String unknown = "\uD808\uDC00";
		WrittenPaper paper = write(Sample.order("店", Sample.own("名" + unknown)));
		assertThat(paper.unprintable()).isEqualTo(unknown);
		assertThat(Reading.docx(paper.docx())).contains("名" + unknown);
		assertThat(Reading.pdf(paper.pdf())).contains("名〓");
	}

	@Test
	void pagesAreNumberedOutside() throws IOException {
		WrittenPaper order = write(Sample.large("长风大排档", 24));
		try (PDDocument document = Loader.loadPDF(order.pdf().toFile())) {
			assertThat(Reading.pdf(order.pdf())).contains("—1—", "—" + document.getNumberOfPages() + "—");
			assertThat(document.getDocumentInformation().getTitle()).contains("长风大排档");
		}
	}

	@Test
	void anOfficeEditsTheTemplateAndBothFormsFollow() {
		Path template = template(PaperKind.RECTIFICATION_ORDER);
		Reading.edit(template, "本指令书一式两份", "本指令书一式三份");
		WrittenPaper order = write(Sample.order());
		assertThat(Reading.docx(order.docx())).contains("一式三份");
		assertThat(Reading.pdf(order.pdf())).contains("一式三份");
		papers().editableTemplates();
		assertThat(Reading.docx(template)).contains("一式三份");
	}

	@Test
	void everyKindHasATemplateToEdit() throws IOException {
		List<Path> files = papers().editableTemplates();
		assertThat(files).hasSize(PaperKind.values().length).allMatch(Files::isRegularFile);
		for (PaperKind kind : PaperKind.values()) assertThat(papers().templateProblem(kind)).isEmpty();
	}

	@Test
	void aPlaceholderTornByWordIsStillFilled() {
		Reading.edit(template(PaperKind.RECTIFICATION_ORDER), "{{企业名称}}：", "{{企业</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>名称}</w:t></w:r><w:r><w:t>}：");
		assertThat(Reading.docx(write(Sample.order()).docx())).contains("丰味小馆餐饮店：");
	}

	@Test
	void aPictureStandsWhereItsFieldStood() {
		Reading.edit(template(PaperKind.RECTIFICATION_ORDER), "{{企业名称}}：", "前{{二维码:15}}中{{二维码}}后{{企业名称}}：");
		String document = Reading.parts(write(Sample.order()).docx()).get("word/document.xml");
		assertThat(document).containsPattern("(?s)>前<.*w:drawing.*>中<.*w:drawing.*>后丰味小馆餐饮店：<").contains("cx=\"540000\"");
	}

	@Test
	void aTemplateWithoutANeededFieldIsRefusedBeforeAnythingIsWritten() {
		Reading.edit(template(PaperKind.RECTIFICATION_ORDER), "{{隐患.期限}}", "见附件");
		assertThatThrownBy(() -> write(Sample.order())).isInstanceOfSatisfying(PaperException.class, e -> {
			assertThat(e.problem().code()).isEqualTo("template.missing-field");
			assertThat(e.problem().what().zh()).contains("{{隐患.期限}}");
			assertThat(e.problem().where()).contains("责令限期整改指令书.docx");
		});
		assertThat(papers().templateProblem(PaperKind.RECTIFICATION_ORDER)).isPresent();
		assertThat(folder.resolve("papers")).doesNotExist();
	}

	@Test
	void noPageHoldsNothingButTheImprint() throws IOException {
		for (int findings = 1; findings <= 8; findings++) {
			try (PDDocument document = Loader.loadPDF(write(Sample.large("丰味小馆" + findings, findings)).pdf().toFile())) {
				PDFTextStripper last = new PDFTextStripper();
				last.setStartPage(document.getNumberOfPages());
				assertThat(last.getText(document)).as("%d findings", findings).contains("（印章）", "一式两份");
			}
		}
	}

	@Test
	void anOfficialPaperWithoutItsNumberIsRefused() {
		Reading.edit(template(PaperKind.CIRCULAR), "{{文号}}", "");
		assertThat(papers().templateProblem(PaperKind.CIRCULAR)).hasValueSatisfying(problem -> assertThat(problem.what().zh()).contains("{{文号}}"));
	}

	@Test
	void aChangedTemplateIsLaidAsideForTheBuiltInOne() throws IOException {
		papers().editableTemplates();
		assertThat(papers().isOwnTemplate(PaperKind.CIRCULAR)).isFalse();
		Reading.edit(template(PaperKind.CIRCULAR), "{{文号}}", "");
		assertThat(papers().isOwnTemplate(PaperKind.CIRCULAR)).isTrue();
		assertThat(papers().restoreTemplate(PaperKind.CIRCULAR)).isRegularFile();
		assertThat(papers().isOwnTemplate(PaperKind.CIRCULAR)).isFalse();
		assertThat(papers().templateProblem(PaperKind.CIRCULAR)).isEmpty();
	}

	@Test
	void aTemplateWithAnUnknownFieldIsRefused() {
		Reading.edit(template(PaperKind.RECTIFICATION_ORDER), "{{检查人员}}", "{{检查人}}");
		assertThatThrownBy(() -> write(Sample.order())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).isEqualTo("template.unknown-field"));
	}

	@Test
	void aBrokenTemplateIsRefused() throws IOException {
		Path template = template(PaperKind.RECTIFICATION_ORDER);
		for (String content : List.of("", "no zip", "PK\u0003\u0004broken")) {
			Files.writeString(template, content);
			assertThatThrownBy(() -> write(Sample.order())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).startsWith("template."));
		}
	}

	@Test
	void aTemplateWithAnExternalEntityIsRefused() {
		Reading.edit(template(PaperKind.RECTIFICATION_ORDER), "standalone=\"yes\"?>", "standalone=\"yes\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
		assertThatThrownBy(() -> write(Sample.order())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).isEqualTo("template.unusable"));
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws IOException {
		Files.writeString(folder.resolve("papers"), "a file in the way");
		assertThatThrownBy(() -> write(Sample.order())).isInstanceOfSatisfying(PaperException.class, e -> assertThat(e.problem().code()).isEqualTo("paper.not-written"));
	}

	@Test
	void draftsOfOneNameDoNotReplaceEachOther() {
		List<WrittenPaper> both = papers().draft(List.of(Sample.order(), Sample.order()), Sample.DAY, folder.resolve("papers"), Progress.NONE);
		assertThat(both.get(0).docx()).isNotEqualTo(both.get(1).docx()).exists();
	}

	@Test
	void theWordOfTheNumberIsTheOffices() throws IOException {
		Files.createDirectories(folder.resolve("workspace"));
		Files.writeString(folder.resolve("workspace/settings.properties"), "paper.word.rectification-order = 某商安改\n");
		assertThat(write(Sample.order()).number()).isEqualTo("某商安改〔2026〕　　号");
	}
}
