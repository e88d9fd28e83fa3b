package org.safetyworkbench.ui.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.library.Packs;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Defence;
import org.safetyworkbench.risk.Judged;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.Review;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Line.Style;
import org.safetyworkbench.ui.why.Reasons;

/** A risk point to read: why this colour, what keeps it in check, who answers, what to do, how it was judged before. */
final class RiskLines {

	private final Texts texts;

	RiskLines(Texts texts) {
		this.texts = texts;
	}

	static String colour(Texts texts, Judged judged) {
		String score = judged.score().map(value -> "　" + texts.get("risk.score", value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value))).orElse("");
		return texts.of(judged.colour().label()) + "　" + texts.of(judged.colour().level()) + score;
	}

	List<Line> of(RiskPoint point, List<Review> reviews, Optional<Explanation> why, Packs packs) {
		Profile profile = point.profile();
		List<Line> lines = new ArrayList<>();
		head(lines, "risk.why");
		lines.add(plain(colour(texts, point.judged())));
		lines.add(plain(texts.of(profile.basis().method().label()) + "　" + texts.of(profile.basis().words())));
		if (!point.judged().rule().isEmpty()) lines.add(new Line(Style.FAINT, texts.get("risk.rule", point.judged().rule())));
		if (!profile.accidents().isEmpty()) lines.add(plain(texts.get("why.pair", texts.get("risk.accidents"), String.join(texts.get("list.separator"), profile.accidents()))));
		head(lines, "risk.controls");
		for (Defence kind : Defence.values()) defence(lines, kind, profile.controls().stream().filter(control -> control.kind() == kind).toList());
		head(lines, "risk.responsibilities");
		profile.responsibilities().forEach(one -> lines.add(plain(responsibility(one))));
		if (profile.responsibilities().isEmpty()) lines.add(new Line(Style.UNKNOWN, texts.get("risk.none")));
		head(lines, "risk.emergency");
		lines.add(profile.emergency().isEmpty() ? new Line(Style.UNKNOWN, texts.get("risk.none")) : plain(profile.emergency()));
		head(lines, "risk.history");
		reviews.forEach(review -> lines.add(plain(review(review))));
		why.ifPresent(explanation -> lines.addAll(new Reasons(texts).of(explanation, packs)));
		return lines;
	}

	private void defence(List<Line> lines, Defence kind, List<Control> controls) {
		if (controls.isEmpty()) lines.add(new Line(Style.UNKNOWN, texts.of(kind.label()) + "　" + texts.get("risk.none")));
		for (Control control : controls) {
			String cycle = control.cycleDays() == 0 ? "" : "　" + texts.get("risk.every", control.cycleDays());
			String items = control.items().isEmpty() ? "" : "　" + String.join(" ", control.items());
			lines.add(plain(texts.of(kind.label()) + "　" + control.text() + "　" + texts.of(control.level().label()) + " " + control.person() + cycle + items));
		}
	}

	private String responsibility(Responsibility one) {
		return texts.of(one.level().label()) + "　" + one.person() + "　" + one.task();
	}

	private String review(Review review) {
		String trigger = review.trigger().map(one -> texts.of(one.label())).orElse(texts.get("risk.first"));
		String change = review.before().map(before -> texts.of(before.label()) + " → ").orElse("") + texts.of(review.after().label());
		return review.on() + "　" + trigger + "　" + change + "　" + texts.of(review.basis()) + "　" + review.note() + "　" + review.author();
	}

	private void head(List<Line> lines, String key) {
		lines.add(new Line(Style.HEADING, texts.get(key)));
	}

	private static Line plain(String text) {
		return new Line(Style.PLAIN, text.strip());
	}
}
