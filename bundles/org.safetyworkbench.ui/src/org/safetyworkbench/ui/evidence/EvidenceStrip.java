package org.safetyworkbench.ui.evidence;

import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/**
 * The photographs and files of a record, or of one item of it: adds several at once, opens them big, puts before and after
 * side by side, withdraws with a reason. Any page can show it; it reads and writes by itself, in the background.
 */
public final class EvidenceStrip {

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final ThumbStrip thumbs;
	private final Label message;
	private final Button pair;
	private final List<Button> adders;
	private Runnable changed = () -> {};
	private Subject subject;
	private List<Shot> shots = List.of();
	private boolean mayChange;

	/**
	 * @param roles what can be added here, a button each
	 * @param id under which tests find the widgets: {@code id.before}, {@code id.pair}, …
	 */
	public EvidenceStrip(Composite parent, Desk desk, List<EvidenceRole> roles, String id) {
		this.desk = desk;
		texts = desk.texts();
		area = new Composite(parent, SWT.NONE);
		area.setLayout(Panels.bare(1));
		Composite bar = new Composite(area, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginLeft = 0;
		row.marginTop = 0;
		row.center = true;
		bar.setLayout(row);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		adders = roles.stream().map(role -> button(bar, texts.get("evidence.add." + role), id + "." + role.name().toLowerCase(java.util.Locale.ROOT), () -> add(role))).toList();
		pair = button(bar, texts.get("evidence.pair"), id + ".pair", this::pair);
		pair.setEnabled(false);
		message = new Label(area, SWT.WRAP);
		message.setForeground(desk.look().faint());
		message.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		message.setData("id", id + ".message");
		thumbs = new ThumbStrip(area, desk.look(), texts, this::open, this::menu);
		thumbs.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		thumbs.control().setData("id", id);
	}

	private static Button button(Composite parent, String text, String id, Runnable pressed) {
		Button button = Panels.button(parent, text, id, pressed);
		button.setLayoutData(null);
		return button;
	}

	public Composite control() {
		return area;
	}

	/** Told on the display's thread after something was added or withdrawn here. */
	public EvidenceStrip onChange(Runnable listener) {
		changed = listener;
		return this;
	}

	/** @param against why nothing may be added or withdrawn now, empty when it may */
	public void show(Subject of, String against) {
		boolean same = Objects.equals(subject, of);
		subject = of;
		mayChange = against.isEmpty();
		adders.forEach(button -> {
			button.setEnabled(mayChange);
			button.setToolTipText(against);
		});
		if (!same) show(List.of());
		read();
	}

	private void read() {
		Subject wanted = subject;
		desk.background().load(area, texts.get("work.reading"), progress -> Shot.of(desk.services().get(EvidenceStore.class), wanted), read -> {
			if (wanted.equals(subject)) show(read);
		});
	}

	private void show(List<Shot> read) {
		shots = List.copyOf(read);
		thumbs.show(shots);
		pair.setEnabled(has(EvidenceRole.BEFORE) && has(EvidenceRole.AFTER));
		pair.setToolTipText(pair.isEnabled() ? "" : texts.get("evidence.pair.not"));
		message.setText(shots.isEmpty() ? texts.get("evidence.none") : texts.get("evidence.count", live()));
		Room.anew(area);
	}

	private boolean has(EvidenceRole role) {
		return shots.stream().anyMatch(shot -> !shot.evidence().withdrawn() && shot.evidence().role() == role && shot.isPicture());
	}

	/** How many pieces count. */
	public long live() {
		return shots.stream().filter(shot -> !shot.evidence().withdrawn()).count();
	}

	/** Asks for files of that role and adds them; what the photo key does. */
	public void add(EvidenceRole role) {
		if (!mayChange || subject == null) return;
		new FilesToAdd(desk, area.getShell(), subject, role).ask(this::done);
	}

	private void done() {
		read();
		changed.run();
	}

	private void open(Shot shot) {
		if (shot.isPicture()) new PictureDialog(area.getShell(), desk, shots, shots.indexOf(shot)).open();
		else new Copies(desk).open(shot.evidence());
	}

	private void pair() {
		new PairDialog(area.getShell(), desk, shots).open();
	}

	private void menu(Control control, Shot shot) {
		new ShotMenu(control, texts).add("evidence.open", () -> open(shot), true).add("evidence.outside", () -> new Copies(desk).open(shot.evidence()), true)
				.add("evidence.copy", () -> new Copies(desk).save(area.getShell(), shot.evidence()), true)
				.add("evidence.withdraw", () -> withdraw(shot), mayChange && !shot.evidence().withdrawn());
	}

	private void withdraw(Shot shot) {
		AskDialog.why(desk, area.getShell(), texts.get("evidence.withdraw"), texts.get("evidence.withdraw.ask", shot.evidence().name()),
				reason -> desk.services().get(EvidenceStore.class).withdraw(desk.person().author(reason), shot.evidence().id()), withdrawn -> done()).open();
	}
}
