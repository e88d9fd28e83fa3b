package org.safetyworkbench.spi;

/** A value in a case of a decision table. */
public sealed interface Cell {

	/** The output gets no value in this case. */
	record Nothing() implements Cell {}

	/** @param value of a kind of {@link Facts} */
	record Literal(Object value) implements Cell {}

	/** A value computed from the inputs. */
	record Formula(Expression expression) implements Cell {}
}
