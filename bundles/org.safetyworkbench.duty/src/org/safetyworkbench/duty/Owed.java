package org.safetyworkbench.duty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Conclusion;
import org.safetyworkbench.spi.Duty.Bearer;
import org.safetyworkbench.spi.DutyState;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.store.Row;

/**
 * What a topic's rules say an enterprise owes: the content of a duty, without its identity.
 *
 * @param dueOn the end of time when no day is known
 * @param missing labels of the missing facts, as stored
 */
record Owed(String topic, String rule, Text task, Bearer bearer, DutyStatus status, LocalDate dueOn, Text detail, String missing, Binding binding) {

	/** No day is known. */
	static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
	static final String COLUMNS = "topic, rule, task_zh, task_en, bearer, status, due_on, detail_zh, detail_en, missing, binding";
	private static final String BETWEEN_LANGUAGES = "\t";
	private static final String BETWEEN_FACTS = "\n";

	/** Empty when the rules are about something else, or when nothing is owed. */
	static Optional<Owed> of(Ruling ruling, Packs packs, LocalDate asOf) {
		Rule rule = ruling.leader();
		if (rule.duty().isEmpty() || rule.output(Effect.DUTY).isEmpty()) return Optional.empty();
		return status(ruling, asOf).map(status -> new Owed(ruling.topic(), rule.key().toString(), rule.duty().get().task(), rule.duty().get().bearer(), status, ruling.due().orElse(NO_DAY),
				detail(ruling), missing(ruling, packs), rule.binding()));
	}

	/** Empty when nothing is owed, or when the table decided without a word on the duty. */
	static Optional<DutyStatus> status(Ruling ruling, LocalDate asOf) {
		DutyState state = ruling.dutyState().orElse(DutyState.UNSTATED);
		if (state == DutyState.NONE || state == DutyState.DONE) return Optional.empty();
		if (state == DutyState.OVERDUE || state == DutyState.OPEN && ruling.due().filter(day -> day.isBefore(asOf)).isPresent()) return Optional.of(DutyStatus.OVERDUE);
		if (state == DutyState.OPEN) return Optional.of(DutyStatus.OPEN);
		return ruling.isDecided() ? Optional.empty() : Optional.of(DutyStatus.UNDECIDED);
	}

	private static Text detail(Ruling ruling) {
		if (ruling.outcome() instanceof Outcome.Faulty faulty) return faulty.problem().what();
		Optional<Conclusion> said = ruling.conclusion(Effect.DUTY);
		return said.flatMap(c -> c.output().value(String.valueOf(c.value()))).map(FactValue::label).orElse(Text.EMPTY);
	}

	private static String missing(Ruling ruling, Packs packs) {
		List<String> labels = new ArrayList<>();
		for (Text label : missingLabels(ruling, packs)) {
			String both = label.zh() + BETWEEN_LANGUAGES + label.en();
			if (labels.stream().mapToInt(String::length).sum() + both.length() + labels.size() < 2000) labels.add(both);
		}
		return String.join(BETWEEN_FACTS, labels);
	}

	/** What has to be known before it can be decided. */
	static List<Text> missingLabels(Ruling ruling, Packs packs) {
		return ruling.missing().stream().sorted().map(name -> label(ruling.leader().input(name), name, packs)).toList();
	}

	/** As the form of the enterprise calls it. */
	private static Text label(Optional<Input> input, String name, Packs packs) {
		return packs.fact(input.map(Input::key).orElse(name)).map(Fact::label).or(() -> input.map(Input::label)).orElse(Text.of(name));
	}

	List<Text> missingLabels() {
		return labels(missing);
	}

	static List<Text> labels(String missing) {
		if (missing.isEmpty()) return List.of();
		return java.util.Arrays.stream(missing.split(BETWEEN_FACTS)).map(both -> both.split(BETWEEN_LANGUAGES, 2)).map(both -> new Text(both[0], both.length > 1 ? both[1] : "")).toList();
	}

	/** Reads {@link #COLUMNS} from that column on. */
	static Owed read(Row row, int first) throws SQLException {
		return new Owed(row.text(first), row.text(first + 1), new Text(row.text(first + 2), row.text(first + 3)), Bearer.valueOf(row.text(first + 4)), DutyStatus.of(row.text(first + 5)),
				row.date(first + 6).orElseThrow(), new Text(row.text(first + 7), row.text(first + 8)), row.text(first + 9), Binding.valueOf(row.text(first + 10)));
	}

	/** A number that differs when anything of an enterprise's duties differs, but for one case in 2^64. */
	static long digest(String enterprise, Iterable<Owed> inOrderOfTopic) {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			sha.update(enterprise.getBytes(StandardCharsets.UTF_8));
			for (Owed owed : inOrderOfTopic) sha.update(owed.toString().getBytes(StandardCharsets.UTF_8));
			return java.nio.ByteBuffer.wrap(sha.digest()).getLong();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
