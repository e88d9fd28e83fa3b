package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Position;

/** Collects what is wrong with one pack, so that its author sees everything at once. */
final class Problems {

	private final List<Problem> found = new ArrayList<>();

	void add(Problem problem) {
		found.add(problem);
	}

	void add(String code, Position at, String zh, String en, Text remedy) {
		found.add(new Problem(code, at.toString(), new Text(zh, en), remedy));
	}

	void add(String code, Position at, String zh, String en, String remedyZh, String remedyEn) {
		add(code, at, zh, en, new Text(remedyZh, remedyEn));
	}

	boolean isEmpty() {
		return found.isEmpty();
	}

	int size() {
		return found.size();
	}

	List<Problem> asList() {
		return List.copyOf(found);
	}
}
