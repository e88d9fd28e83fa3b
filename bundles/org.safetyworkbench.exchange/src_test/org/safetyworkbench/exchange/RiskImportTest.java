package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Level;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.risk.RiskSchema;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class RiskImportTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Author AUTHOR = Author.of("甲");
	private static final String HEADER = "企业名称,统一社会信用代码,风险点名称,部位,可能导致的事故类型,L,E,C,可能性,严重性,风险等级,判定依据,工程措施,管理措施,人防,责任层级,责任人,应急处置措施\n";

	@TempDir
	static Path folder;
	private static OpenStore store;
	private static Enterprises enterprises;
	private static RiskPoints risks;
	private static RiskImport imports;
	private static int number;

	private final List<Refusal> refused = new ArrayList<>();

	@BeforeAll
	static void open() {
		Library library = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new RiskSchema()));
		enterprises = new Enterprises(store);
		risks = new RiskPoints(store, library);
		imports = new RiskImport(store, enterprises, risks, new Mappings(store), library);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static Enterprise factory() {
		String first = "91350503MA2" + String.format("%06d", ++number);
		return enterprises.save(AUTHOR, Enterprise.of(new CreditCode(first + CreditCode.checkCharacter(first)), "厂" + number)).enterprise();
	}

	private Result<Imported> run(String lines) throws IOException {
		refused.clear();
		return imports.run(file(lines), Optional.empty(), AUTHOR, DAY, Progress.NONE, refused::add);
	}

	private static Path file(String lines) throws IOException {
		return Files.write(folder.resolve("risks.csv"), (HEADER + lines).getBytes(StandardCharsets.UTF_8));
	}

	private static String line(Enterprise of, String rest) {
		return of.name() + "," + of.creditCode() + "," + rest + "\n";
	}

	@Test
	void rowsOfOneRiskPointAreTakenTogether() throws IOException {
		Enterprise factory = factory();
		Imported imported = run(line(factory, "喷漆房,二车间,火灾、中毒和窒息,3,6,15,,,橙色,,防火隔墙；防爆风机,,专人监护,车间级,乙某,切断电源")
				+ line(factory, "喷漆房,二车间,,3,6,15,,,,,,动火审批,,班组,丙某,") + line(factory, "配电房,,触电,,,,2,4,低风险,,,,,,,")).value();

		assertThat(imported.added()).as("rows").isEqualTo(3);
		assertThat(refused).isEmpty();
		List<RiskPoint> points = risks.of(factory.id());
		assertThat(points).extracting(RiskPoint::name).containsExactly("喷漆房", "配电房");
		assertThat(points.getFirst().colour()).isEqualTo(Colour.ORANGE);
		assertThat(points.getFirst().profile().accidents()).containsExactly("火灾", "中毒和窒息");
		assertThat(points.getFirst().profile().controls()).extracting(Control::text).containsExactly("专人监护", "防火隔墙", "防爆风机", "动火审批");
		assertThat(points.getFirst().profile().responsibilities()).extracting(one -> one.level()).containsExactly(Level.DEPARTMENT, Level.TEAM);
		assertThat(points.getLast().profile().basis()).isEqualTo(new Basis.Matrix(2, 4));
	}

	@Test
	void theSameTableTwiceChangesNothing() throws IOException {
		Enterprise factory = factory();
		String table = line(factory, "喷漆房,二车间,火灾,3,6,15,,,,,防火隔墙,,,,乙某,");
		run(table);
		assertThat(run(table).value().unchanged()).isEqualTo(1);
		assertThat(risks.of(factory.id()).getFirst().version()).isEqualTo(1);
	}

	@Test
	void otherValuesAreAReassessmentAndControlsStayThemselves() throws IOException {
		Enterprise factory = factory();
		run(line(factory, "喷漆房,二车间,火灾,3,6,15,,,,,防火隔墙,,,,乙某,"));
		RiskPoint was = risks.of(factory.id()).getFirst();

		assertThat(run(line(factory, "喷漆房,二车间,,1,6,15,,,黄,,防火隔墙,定期检查,,,乙某,")).value().updated()).isEqualTo(1);

		RiskPoint is = risks.of(factory.id()).getFirst();
		assertThat(is.colour()).isEqualTo(Colour.YELLOW);
		assertThat(is.profile().accidents()).as("what the table does not say stays").containsExactly("火灾");
		assertThat(is.profile().controls()).hasSize(2).contains(was.profile().controls().getFirst());
		assertThat(risks.reviews(is.id())).hasSize(2);
	}

	@Test
	void rowsThatSayNoColourOrAWrongOneAreRefusedWithTheReason() throws IOException {
		Enterprise factory = factory();
		Imported imported = run(line(factory, "甲,,,3,6,15,,,红,,,,,,,") + line(factory, "乙,,,,,,,,,,,,,,,") + line(factory, "丙,,,,,,,,红,,,,,,,") + line(factory, "丁,,,,,,6,1,,,,,,,,")
				+ line(factory, "戊,,,3,,15,,,,,,,,,,") + line(factory, "己,,,,,,,,紫,指南,,,,,,") + line(factory, "庚,,,,,,,,重大,指南第3条,,,,,,") + "无,91350503MA2999999X,辛,,,1,1,1,,,,,,,,,,\n").value();

		assertThat(imported.rejected()).isEqualTo(7);
		assertThat(refused).extracting(refusal -> refusal.reasons().getFirst().problem().code())
				.containsExactly("risk.colour", "row.missing", "row.missing", "risk.values", "row.missing", "risk.colour", "credit-code.check-digit");
		assertThat(risks.of(factory.id())).extracting(RiskPoint::colour).containsExactly(Colour.RED);
	}

	@Test
	void theSameRiskPointJudgedTwiceKeepsTheFirst() throws IOException {
		Enterprise factory = factory();
		assertThat(run(line(factory, "甲,,,3,6,15,,,,,,,,,,") + line(factory, "甲,,,1,6,15,,,,,,,,,,")).value().rejected()).isEqualTo(1);
		assertThat(refused.getFirst().reasons().getFirst().in(Locale.CHINESE)).contains("第2行");
	}

	@Test
	void aPreviewKeepsNothing() throws IOException {
		Enterprise factory = factory();
		Preview preview = imports.preview(file(line(factory, "喷漆房,二车间,,3,6,15,,,,,防火隔墙,,,,,")), Optional.empty(), DAY, Progress.NONE).value();

		assertThat(preview.rows().getFirst().values()).containsExactly(factory.creditCode().value(), "喷漆房", "二车间", "L 3 × E 6 × C 15", "橙", "工程防：防火隔墙");
		assertThat(risks.of(factory.id())).isEmpty();
	}

	@Test
	void aRegisterIsNoTableOfRiskPoints() throws IOException {
		Path register = Files.writeString(folder.resolve("register.csv"), "企业名称,统一社会信用代码\n甲,1\n");
		assertThat(imports.preview(register, Optional.empty(), DAY, Progress.NONE).problems().getFirst().code()).isEqualTo("file.wrong-table");
	}
}
