package org.safetyworkbench.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;


/** Says a paper in the fields of its template. */
final class Content {

	private final Paper paper;
	private final LocalDate on;
	private final List<Finding> findings;

	private Content(Paper paper, LocalDate on) {
		this.paper = paper;
		this.on = on;
		this.findings = paper.findings();
	}

	/** @param number as it stands on the paper, empty for none */
	static Fields of(Paper paper, String number, LocalDate issuedOn, Pictures pictures) {
		Content content = new Content(paper, issuedOn);
		Map<String, String> values = content.values(number);
		values.putAll(paper.values());
		Map<String, Image> images = new HashMap<>();
		paper.link().ifPresent(link -> images.put(Fields.QR, pictures.code(link.text())));
		paper.pictures().forEach((field, photo) -> images.put(field, pictures.photo(photo)));
		paper.link().ifPresent(link -> values.put(Fields.LINK, link.text()));
		return new Fields(values, images, Map.of(Fields.HAZARDS, content.hazards(), Fields.QUESTIONS, paper.questions().stream().map(Fields.Row::of).toList(), Fields.PHOTOS,
				photos(paper.photos(), pictures), Fields.LABELS, paper.labels().stream().map(label -> label.row(pictures)).toList()));
	}

	private Map<String, String> values(String number) {
		Map<String, String> values = new HashMap<>();
		values.put(Fields.OFFICE, paper.office().name());
		values.put(Fields.NUMBER, number);
		values.put(Fields.PAPER, paper.kind().title().zh());
		values.put(Fields.ENTERPRISE, paper.enterprise().name());
		values.put(Fields.CREDIT_CODE, paper.enterprise().code());
		values.put(Fields.ADDRESS, paper.enterprise().address());
		values.put(Fields.PRINCIPAL, paper.enterprise().principal());
		values.put(Fields.PHONE, paper.enterprise().phone());
		values.put(Fields.INSPECTED_ON, joined(findings.stream().map(Finding::foundOn).sorted().map(ChineseDate::of).toList()));
		values.put(Fields.INSPECTORS, joined(findings.stream().map(Finding::inspectors).filter(name -> !name.isBlank()).toList()));
		values.put(Fields.COUNT, findings.isEmpty() ? "" : String.valueOf(findings.size()));
		long major = findings.stream().filter(Finding::major).count();
		values.put(Fields.MAJOR, major == 0 ? "" : "重大事故隐患" + major + "项");
		values.put(Fields.IMMEDIATE, immediate());
		values.put(Fields.UNVERIFIED, findings.stream().allMatch(Finding::isVerified) ? "" : "待核");
		values.put(Fields.ISSUED_ON, ChineseDate.of(on));
		values.put(Fields.AUTHORITY, paper.addresseeName());
		values.put(Fields.PHOTOS, paper.photos().isEmpty() ? "" : String.valueOf(paper.photos().size()));
		return values;
	}

	private List<Fields.Row> hazards() {
		List<Fields.Row> rows = new ArrayList<>();
		for (Finding finding : findings) {
			Map<String, String> row = new LinkedHashMap<>();
			row.put(Fields.INDEX, String.valueOf(rows.size() + 1));
			row.put(Fields.ITEM, finding.item());
			row.put(Fields.FINDING, finding.finding());
			row.put(Fields.SEVERITY, finding.severityText());
			row.put(Fields.BASIS, finding.basisText());
			row.put(Fields.MEASURE, finding.measure());
			row.put(Fields.DEADLINE, finding.deadlineText(on));
			row.put(Fields.FOUND_ON, ChineseDate.of(finding.foundOn()));
			row.put(Fields.OUTCOME, finding.outcome());
			rows.add(Fields.Row.of(row));
		}
		return rows;
	}

	/** Two pictures in each row. */
	private static List<Fields.Row> photos(List<Photo> photos, Pictures pictures) {
		List<Fields.Row> rows = new ArrayList<>();
		for (int i = 0; i < photos.size(); i += 2) {
			Map<String, String> captions = new HashMap<>();
			Map<String, Image> images = new HashMap<>();
			for (int side = 0; side < 2 && i + side < photos.size(); side++) {
				Photo photo = photos.get(i + side);
				images.put(side == 0 ? Fields.PHOTO_LEFT : Fields.PHOTO_RIGHT, pictures.photo(photo));
				captions.put(side == 0 ? Fields.CAPTION_LEFT : Fields.CAPTION_RIGHT, photo.caption());
			}
			rows.add(new Fields.Row(captions, images));
		}
		return rows;
	}

	/** Numbers (from 1) of the findings to be put right at once, as 第1、3项; empty when there are none. */
	private String immediate() {
		String numbers = IntStream.range(0, findings.size()).filter(i -> findings.get(i).isImmediate()).mapToObj(i -> String.valueOf(i + 1)).collect(Collectors.joining("、"));
		return numbers.isEmpty() ? "" : "第" + numbers + "项";
	}

	private static String joined(List<String> texts) {
		return texts.stream().distinct().collect(Collectors.joining("、"));
	}
}
