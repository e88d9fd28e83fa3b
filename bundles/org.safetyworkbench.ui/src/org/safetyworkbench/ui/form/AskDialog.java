package org.safetyworkbench.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Explained;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/**
 * Asks, submits in the background and stays open until that succeeded: what is wrong stands above the fields, what was
 * typed stays.
 *
 * @param <T> what submitting answers
 */
public class AskDialog<T> extends Dialog {

	private final Desk desk;
	private final Texts texts;
	private final String title;
	private final String intro;
	private final List<Ask> asks;
	private final Function<Map<String, String>, Result<T>> submit;
	private final Consumer<T> done;
	private String button;
	private Consumer<Map<String, String>> dropped = values -> {};
	private Function<List<Problem>, Boolean> special = problems -> false;
	private AskForm form;
	private Alarm alarm;

	/**
	 * @param intro what is about to happen, may be empty
	 * @param submit runs in the background
	 * @param done runs on the display's thread after the dialog has closed
	 */
	public AskDialog(Desk desk, Shell parent, String title, String intro, List<Ask> asks, Function<Map<String, String>, Result<T>> submit, Consumer<T> done) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.title = title;
		this.intro = intro;
		this.asks = List.copyOf(asks);
		this.submit = submit;
		this.done = done;
		button = title;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Asks for nothing but why; without a reason nothing is done. */
	public static <T> AskDialog<T> why(Desk desk, Shell parent, String title, String intro, Function<String, Result<T>> submit, Consumer<T> done) {
		Ask reason = Ask.of("reason", desk.texts().get("reason.label"), Ask.Kind.TEXT).must();
		return new AskDialog<>(desk, parent, title.replace("…", ""), intro, List.of(reason), values -> submit.apply(values.get(reason.name())), done);
	}

	/** The word on the button that submits. */
	public AskDialog<T> button(String word) {
		button = word;
		return this;
	}

	/** Told what had been entered when the dialog is left without submitting, so that it can be offered again. */
	public AskDialog<T> onDrop(Consumer<Map<String, String>> keep) {
		dropped = keep;
		return this;
	}

	/** Problems that need more than being read; answering true means they are dealt with and the dialog closes. */
	public AskDialog<T> onProblems(Function<List<Problem>, Boolean> deal) {
		special = deal;
		return this;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("id", "ask");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).verticalSpacing = Look.em(area).y / 2;
		if (!intro.isEmpty()) wrapped(area).setText(intro);
		alarm = new Alarm(wrapped(area), desk.look());
		ScrolledComposite scroller = new ScrolledComposite(area, SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		form = new AskForm(scroller, desk, asks, alarm::clear);
		scroller.setContent(form.control());
		Point size = form.control().computeSize(SWT.DEFAULT, SWT.DEFAULT);
		scroller.setMinHeight(size.y);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = size.x + Look.em(area).x;
		data.heightHint = Math.min(size.y, area.getMonitor().getClientArea().height * 6 / 10);
		scroller.setLayoutData(data);
		return area;
	}

	private Label wrapped(Composite area) {
		Label label = new Label(area, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, 70);
		label.setLayoutData(data);
		return label;
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		form.focus();
		return contents;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, button, true).setData("id", "ask.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false).setData("id", "ask.cancel");
	}

	@Override
	protected void okPressed() {
		List<String> faults = new ArrayList<>(form.faults());
		alarm.show(faults);
		if (!faults.isEmpty()) return;
		Map<String, String> values = form.values();
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		desk.background().load(getShell(), texts.get("work.saving"), progress -> attempt(values), this::answered);
	}

	/** A failure of the machine must not leave the dialog locked: it is told like any problem. */
	private Result<T> attempt(Map<String, String> values) {
		try {
			return submit.apply(values);
		} catch (RuntimeException e) {
			return Result.failed(Explained.in(e).orElseThrow(() -> e));
		}
	}

	private void answered(Result<T> result) {
		getButton(IDialogConstants.OK_ID).setEnabled(true);
		if (result.isOk()) {
			super.okPressed();
			done.accept(result.value());
		} else if (special.apply(result.problems())) {
			setReturnCode(CANCEL);
			close();
		} else {
			alarm.show(result.problems().stream().map(form::named).map(texts::of).distinct().collect(Collectors.toList()));
			form.focus(result.problems());
		}
	}

	@Override
	protected void cancelPressed() {
		dropped.accept(form.values());
		super.cancelPressed();
	}
}
