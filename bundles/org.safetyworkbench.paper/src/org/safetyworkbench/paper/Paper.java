package org.safetyworkbench.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.safetyworkbench.core.Office;

/** A paper before it has a number: who writes to whom about which findings. */
public sealed interface Paper permits RectificationOrder, TransferLetter {

	PaperKind kind();

	Office office();

	Recipient enterprise();

	List<Finding> findings();

	/** Code of the authority it goes to, empty when it goes to the enterprise. */
	String addressee();

	/** What fills its template, given its number and date. */
	Fields fields(String number, LocalDate issuedOn);

	/** The fields all kinds share. */
	default Map<String, String> commonFields(String number, LocalDate issuedOn) {
		Map<String, String> values = new HashMap<>();
		values.put(Fields.OFFICE, office().name());
		values.put(Fields.NUMBER, number);
		values.put(Fields.ENTERPRISE, enterprise().name());
		values.put(Fields.CREDIT_CODE, enterprise().creditCode().value());
		values.put(Fields.ADDRESS, enterprise().address());
		values.put(Fields.PRINCIPAL, enterprise().principal());
		values.put(Fields.PHONE, enterprise().phone());
		values.put(Fields.INSPECTED_ON, joined(findings().stream().map(Finding::foundOn).sorted().map(ChineseDate::of).toList()));
		values.put(Fields.INSPECTORS, joined(findings().stream().map(Finding::inspectors).filter(name -> !name.isBlank()).toList()));
		values.put(Fields.COUNT, String.valueOf(findings().size()));
		long major = findings().stream().filter(Finding::major).count();
		values.put(Fields.MAJOR, major == 0 ? "" : "重大事故隐患" + major + "项");
		values.put(Fields.UNVERIFIED, findings().stream().allMatch(Finding::isVerified) ? "" : "待核");
		values.put(Fields.ISSUED_ON, ChineseDate.of(issuedOn));
		return values;
	}

	/** One row per finding, in their order. */
	default List<Map<String, String>> findingRows(LocalDate issuedOn) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (Finding finding : findings()) {
			Map<String, String> row = new LinkedHashMap<>();
			row.put(Fields.INDEX, String.valueOf(rows.size() + 1));
			row.put(Fields.ITEM, finding.item());
			row.put(Fields.FINDING, finding.finding());
			row.put(Fields.SEVERITY, finding.severityText());
			row.put(Fields.BASIS, finding.basisText());
			row.put(Fields.MEASURE, finding.measure());
			row.put(Fields.DEADLINE, finding.deadlineText(issuedOn));
			row.put(Fields.FOUND_ON, ChineseDate.of(finding.foundOn()));
			rows.add(row);
		}
		return rows;
	}

	/** Numbers (from 1) of the findings to be put right at once, as 第1、3项; empty when there are none. */
	default String immediateRows() {
		String numbers = IntStream.range(0, findings().size()).filter(i -> findings().get(i).isImmediate())
				.mapToObj(i -> String.valueOf(i + 1)).collect(Collectors.joining("、"));
		return numbers.isEmpty() ? "" : "第" + numbers + "项";
	}

	private static String joined(List<String> texts) {
		return texts.stream().distinct().collect(Collectors.joining("、"));
	}
}
