package org.safetyworkbench.ui.grid;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A filter to choose from: values with the words they are shown by; the first is "all". */
public final class Choice<V> {

	/** @param value null = no restriction */
	public record Option<V>(V value, String words) {}

	private final Combo combo;
	private List<Option<V>> options;

	/** @param id under which tests find it */
	public Choice(Composite parent, String id, List<Option<V>> options, Consumer<V> chosen) {
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", id);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
		offer(options);
		combo.addListener(SWT.Selection, event -> chosen.accept(value()));
	}

	public void offer(List<Option<V>> other) {
		options = List.copyOf(other);
		combo.setItems(options.stream().map(Option::words).toArray(String[]::new));
		combo.select(0);
	}

	public V value() {
		return options.get(Math.max(0, combo.getSelectionIndex())).value();
	}

	/** Chooses without telling anybody. */
	public void choose(V value) {
		for (int i = 0; i < options.size(); i++) if (java.util.Objects.equals(options.get(i).value(), value)) combo.select(i);
	}
}
