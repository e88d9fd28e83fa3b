package org.safetyworkbench.ui.enterprise;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Licence;
import org.safetyworkbench.register.Person;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.ui.grid.Sheet;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The form of an enterprise: core fields, sectors, and the facts its sectors' packs want to know. */
final class EnterpriseFields {

	private static final int PAIRS = 3;

	private final Desk desk;
	private final Texts texts;
	private final Sheet sheet;
	private final Runnable edited;
	private EnterpriseForm form;
	private String areaName = "";
	private boolean dirty;

	EnterpriseFields(Composite parent, Desk desk, Runnable edited) {
		this.desk = desk;
		this.texts = desk.texts();
		this.edited = edited;
		sheet = new Sheet(parent, desk.look(), PAIRS);
	}

	ScrolledComposite control() {
		return sheet.control();
	}

	boolean isEdited() {
		return dirty;
	}

	/** Whether somebody stands in a field or has typed: an input method tells of what is being composed only when it is done. */
	boolean isBusy() {
		return dirty || sheet.isTyping();
	}

	void saved() {
		dirty = false;
	}

	Result<Enterprise> result() {
		return form.result();
	}

	void point(List<Problem> problems) {
		MessageDialog.openWarning(control().getShell(), texts.get("enterprise.wrong"),
				problems.stream().map(texts::of).collect(Collectors.joining("\n")));
	}

	void show(EnterpriseForm shown, String area) {
		form = shown;
		areaName = area;
		dirty = false;
		build();
	}

	private void build() {
		Point place = sheet.control().getOrigin();
		sheet.control().setRedraw(false);
		sheet.clear();
		Enterprise enterprise = form.edited();
		sheet.section(texts.get("enterprise.core"));
		core("name", enterprise.name(), 2, Enterprise::withName);
		sheet.value(texts.get("column.code"), enterprise.creditCode().value(), 1);
		Text code = checked("enterprise.area", texts.get("field.area"), enterprise.area().map(Object::toString).orElse(""), form::area);
		code.setToolTipText(areaName);
		core("address", enterprise.address(), 2, Enterprise::withAddress);
		core("principal", enterprise.principal(), 1, Enterprise::withPrincipal);
		core("phone", enterprise.phone(), 1, Enterprise::withPhone);
		sectors(enterprise);
		licence(enterprise.licence());
		persons(enterprise.persons());
		for (EnterpriseForm.Group group : form.groups()) facts(group);
		if (enterprise.sectors().isEmpty()) {
			sheet.section("");
			Look.paint(sheet.note(texts.get("enterprise.sector.hint")), desk.look().color(Tone.ORANGE));
		}
		sheet.done();
		sheet.control().setOrigin(place);
		sheet.control().setRedraw(true);
	}

	private void core(String field, String value, int span, java.util.function.BiFunction<Enterprise, String, Enterprise> with) {
		sheet.edit("enterprise." + field, texts.get("field." + field), value, span, text -> {
			form.change(with.apply(form.edited(), text.strip()));
			touched();
		});
	}

	private Text checked(String id, String label, String value, Function<String, Optional<Problem>> check) {
		Text[] field = new Text[1];
		Consumer<String> changed = text -> {
			Optional<Problem> problem = check.apply(text);
			field[0].setForeground(problem.isPresent() ? desk.look().color(Tone.RED) : null);
			field[0].setToolTipText(problem.map(texts::of).orElse(""));
			touched();
		};
		field[0] = sheet.edit(id, label, value, 1, changed);
		return field[0];
	}

	private void sectors(Enterprise enterprise) {
		Composite section = sheet.section("");
		sheet.label(texts.get("column.sector"));
		Composite row = new Composite(section, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, PAIRS * 2 - 1, 1));
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		row.setLayout(layout);
		for (Pack sector : form.sectors()) {
			Button box = new Button(row, SWT.CHECK);
			box.setText(texts.of(sector.name()));
			box.setData("id", "enterprise.sector." + sector.id().id());
			box.setSelection(enterprise.sectors().contains(sector.id().id()));
			box.addListener(SWT.Selection, event -> {
				form.sector(sector.id().id(), box.getSelection());
				touched();
				box.getDisplay().asyncExec(() -> {
					if (!box.isDisposed()) build();
				});
			});
		}
	}

	private void licence(Licence licence) {
		if (licence.equals(Licence.NONE)) return;
		sheet.section(texts.get("enterprise.licence"));
		sheet.value(texts.get("field.kind"), licence.kind(), 1);
		sheet.value(texts.get("field.capital"), licence.capital(), 1);
		sheet.value(texts.get("field.registered"), licence.registeredOn().map(Object::toString).orElse(""), 1);
		sheet.value(texts.get("field.scope"), licence.scope(), PAIRS);
	}

	private void persons(List<Person> persons) {
		if (persons.isEmpty()) return;
		sheet.section(texts.get("enterprise.persons"));
		persons.forEach(person -> sheet.value(texts.of(person.role().label()), person.name() + "　" + person.phone(), 1));
	}

	private void facts(EnterpriseForm.Group group) {
		sheet.section(group.title());
		for (Fact fact : group.facts()) {
			List<String> choices = form.choices(fact);
			String id = "fact." + fact.name();
			if (choices.isEmpty()) checked(id, mark(fact), form.text(fact), text -> form.type(fact, text)).setMessage(hint(fact));
			else sheet.choose(id, mark(fact), choices, form.chosen(fact), index -> {
				form.choose(fact, index);
				touched();
			});
			if (form.isMissing(fact)) Look.paint(sheet.lastLabel(), desk.look().color(Tone.ORANGE));
		}
	}

	private String mark(Fact fact) {
		return (form.isMissing(fact) ? "● " : "") + form.label(fact);
	}

	private String hint(Fact fact) {
		return form.isMissing(fact) ? texts.get("fact.missing") : texts.get("fact.type." + fact.type());
	}

	private void touched() {
		dirty = true;
		edited.run();
	}
}
