package org.safetyworkbench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.PackProvider;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The JSON Schema that helps editors says the same as the reader that decides. */
class SchemaTest {

	private static Schema schema;

	/** Sound; each of the bad lines below is put in its place. */
	private static final String SOUND = """
			schemaVersion: 2
			pack: {id: sample, kind: sector, code: SA, version: 1.0.0, nameZh: 样例, nameEn: sample, asOf: '2026-11-21', status: in-force}
			facts:
			  - {name: gas, type: enum, labelZh: 燃气, labelEn: gas, values: [{id: natural, zh: 天然气, en: natural}], keptOn: enterprise}
			items:
			  - id: SA-001
			    group: {zh: 组, en: group}
			    questionZh: 是否?
			    questionEn: is it?
			    verify: [document, photo]
			    answer: {type: number, unit: m, min: 3, max: null}
			    severity: major
			    rectification: {zh: 改, en: mend, defaultDays: 7, mode: deadline}
			    competentAuthority: [CM]
			    appliesWhen: gas == 'natural'
			    levels: [workshop, post]
			    themes: [fire, special-equipment]
			    norms: [checklist, grid]
			rules:
			  - id: SA-R01
			    nameZh: 规则
			    nameEn: rule
			    kind: deadline
			    origin: law
			    subject: enterprise
			    inputs: [{name: gas, type: enum, from: fact}]
			    outputs: [{name: due, type: number, effect: deadline, stricter: smaller}]
			    params: {days: {value: 7}}
			    cases: [{when: gas == 'natural', then: {due: 3}}]
			    otherwise: {due: =params.days}
			    source: [{law: ASL, article: '1', verified: true}]
			    tests: [{id: T1, given: {gas: natural}, expect: {due: 3}}]
			laws:
			  - {id: ASL, titleZh: 法, titleEn: law, issuer: x, level: law, status: in-force, verification: memory}
			""";

	@BeforeAll
	static void readSchema() throws IOException {
		schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(Path.of("..", "org.safetyworkbench.spi", "schema", "pack.schema.json")), InputFormat.JSON);
	}

	@Test
	void everyShippedDocumentIsValid() {
		for (PackProvider pack : ShippedPacks.all())
			for (Document document : pack.documents()) assertThat(errors(document.text())).as("%s %s", pack.origin(), document.name()).isEmpty();
	}

	@Test
	void bothAcceptWhatIsSound() {
		assertThat(errors(SOUND)).isEmpty();
		assertThat(PackReader.read(SamplePack.of(SOUND)).problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "schemaVersion: 2 -> schemaVersion: 3", "facts: -> factz:", "kind: sector -> kind: sektor", "id: sample, -> ", "kind: sector -> kind: jurisdiction",
			"kind: sector -> kind: sector, jurisdiction: x", "asOf: '2026-11-21' -> asOf: soon", "status: in-force} -> status: forced}", "name: gas, type: enum, labelZh -> name: Gas, type: enum, labelZh",
			", values: [{id: natural, zh: 天然气, en: natural}] -> ", "labelEn: gas, -> labelEn: gas, colour: red,", "keptOn: enterprise -> keptOn: planet", "{zh: 组, en: group} -> 组",
			"[document, photo] -> [document, telepathy]", "type: number, unit -> type: numeric, unit", "min: 3 -> min: three", "unit: m, -> unit: m, passWhen: yes,", "severity: major -> severity: huge",
			"defaultDays: 7 -> defaultDays: 7.5", "mode: deadline -> mode: later", "competentAuthority: [CM] -> competentAuthority: []", "    questionEn: is it?\n -> ", "kind: deadline -> kind: guess",
			"origin: law -> origin: rumour", "from: fact -> from: heaven", "from: fact -> field: gas", "effect: deadline -> effect: magic", "stricter: smaller -> stricter: tiny", "{value: 7} -> {value: seven}", "{value: 7} -> 7",
			"then: {due: 3} -> then: 3", "when: gas == 'natural', -> ", "{law: ASL, -> {lex: ASL,", "verified: true -> verified: maybe", "expect: {due: 3} -> expected: {due: 3}", "verification: memory -> verification: hearsay",
			"issuer: x, -> ", "[workshop, post] -> [workshop, floor]", "[workshop, post] -> post", "[workshop, post] -> [post, post]", "[fire, special-equipment] -> [fire, special_equipment]",
			"[checklist, grid] -> [checklist, gird]", "nameEn: rule\n -> nameEn: rule\n    hitPolicy: any\n" })
	void bothRefuseWhatIsNot(String change) {
		String[] parts = change.split(" -> ", -1);
		String faulty = SOUND.replace(parts[0], parts[1]);
		assertThat(faulty).isNotEqualTo(SOUND);
		assertThat(errors(faulty)).as("schema on %s", change).isNotEmpty();
		assertThat(PackReader.read(SamplePack.of(faulty)).problems()).as("reader on %s", change).isNotEmpty();
	}

	private static List<Error> errors(String yaml) {
		return schema.validate(yaml, InputFormat.YAML);
	}
}
