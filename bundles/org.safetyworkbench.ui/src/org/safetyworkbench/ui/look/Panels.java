package org.safetyworkbench.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Pieces that pages are put together from. */
public final class Panels {

	private Panels() {}

	/** The whole page, one column, with the house's margins. */
	public static Composite page(Composite parent) {
		parent.setLayout(new FillLayout());
		Composite page = new Composite(parent, SWT.NONE);
		int em = Look.em(page).y;
		GridLayout layout = new GridLayout();
		layout.marginWidth = em;
		layout.marginHeight = em / 2;
		layout.verticalSpacing = em / 2;
		page.setLayout(layout);
		return page;
	}

	/** What fills a tab inside a page: one column with small margins. */
	public static Composite padded(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = Look.em(area).y / 2;
		layout.marginHeight = Look.em(area).y / 2;
		area.setLayout(layout);
		return area;
	}

	/** A layout without margins. */
	public static GridLayout bare(int columns) {
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		return layout;
	}

	/** A row whose children keep their width. */
	public static Composite row(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		row.setLayout(bare(columns));
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return row;
	}

	public static Label title(Composite parent, Look look, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		label.setFont(look.title());
		return label;
	}

	public static Label heading(Composite parent, Look look, String text) {
		Label label = label(parent, text);
		label.setFont(look.heading());
		return label;
	}

	public static Label faint(Composite parent, Look look, String text) {
		Label label = label(parent, text);
		label.setForeground(look.faint());
		return label;
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return label;
	}

	/** @param id under which tests find the button */
	public static Button button(Composite parent, String text, String id, Runnable pressed) {
		Button button = new Button(parent, SWT.PUSH);
		Look.plain(button);
		button.setText(text);
		button.setData("id", id);
		button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
		button.addListener(SWT.Selection, event -> pressed.run());
		return button;
	}
}
