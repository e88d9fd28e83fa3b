package org.safetyworkbench.spi;

/** Where a rule or a number comes from. Only law may be shown as law. */
public enum Origin {
	LAW(Binding.LAW), PLAN(Binding.PLAN), METHOD(Binding.ADVICE), PRACTICE(Binding.ADVICE), PRODUCT_DEFAULT(Binding.ADVICE);

	private final Binding binding;

	Origin(Binding binding) {
		this.binding = binding;
	}

	public Binding binding() {
		return binding;
	}

	/** The word packs write: {@code law}, {@code product-default}, … */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}
}
