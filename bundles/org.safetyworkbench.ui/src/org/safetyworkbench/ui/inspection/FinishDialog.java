package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Before a visit becomes a record for good: what was found, what is missing, which items were not looked at. */
final class FinishDialog extends Dialog {

	private static final int SHOWN = 8;

	private final Desk desk;
	private final Texts texts;
	private final VisitSheet sheet;
	private final List<SheetItem> open;
	private Optional<SheetItem> wanted = Optional.empty();

	FinishDialog(Shell parent, Desk desk, VisitSheet sheet) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.sheet = sheet;
		open = sheet.unanswered();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** The unanswered item to go to instead of finishing. */
	Optional<SheetItem> wanted() {
		return wanted;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("inspection.finish.title"));
		shell.setData("id", "finish");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).verticalSpacing = Look.em(area).y / 3;
		int failed = sheet.failed().size();
		line(area, texts.get("inspection.finish.found", sheet.answers().size(), sheet.items().size(), failed), failed > 0 ? Tone.RED : Tone.GREEN).setFont(desk.look().bold());
		for (Text gap : sheet.gaps()) line(area, "• " + texts.of(gap), Tone.ORANGE).setData("id", "finish.gap");
		if (!open.isEmpty()) {
			line(area, texts.get("inspection.finish.open"), null);
			table(area);
		}
		line(area, texts.get("inspection.finish.final"), Tone.GREY);
		return area;
	}

	private Label line(Composite area, String words, Tone tone) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(words);
		Look.keepColours(label);
		if (tone != null) label.setForeground(desk.look().color(tone));
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, 80);
		label.setLayoutData(data);
		return label;
	}

	private void table(Composite area) {
		Table table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setData("id", "finish.open");
		new TableColumn(table, SWT.LEFT).setWidth(Look.width(table, 12));
		new TableColumn(table, SWT.LEFT).setWidth(Look.width(table, 68));
		for (SheetItem item : open) new TableItem(table, SWT.NONE).setText(new String[] {item.id(), texts.of(item.item().question())});
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = table.getItemHeight() * Math.min(SHOWN, open.size() + 1);
		data.widthHint = Look.width(table, 82);
		table.setLayoutData(data);
		table.addListener(SWT.DefaultSelection, event -> {
			wanted = Optional.of(open.get(table.getSelectionIndex()));
			cancelPressed();
		});
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("inspection.finish.title"), open.isEmpty()).setData("id", "finish.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("inspection.finish.back"), !open.isEmpty()).setData("id", "finish.back");
	}
}
