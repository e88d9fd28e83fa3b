package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;

/** Takes an enterprise out of the register that was entered by mistake. */
@Component(service = Command.class, property = Command.NAME + "=enterprise delete")
public final class EnterpriseDeleteCommand implements Command {

	private final Enterprises enterprises;
	private final Staff staff;

	@Activate
	public EnterpriseDeleteCommand(@Reference Enterprises enterprises, @Reference Staff staff) {
		this.enterprises = enterprises;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Enterprise enterprise = Records.enterprise(enterprises, arguments.needed("CODE"));
		Enterprise deleted = Records.done(enterprises.delete(Actor.of(staff, arguments).author(arguments.needed("--reason")), enterprise.id()));
		console.answer(() -> JsonObject.of("deleted", deleted.creditCode().value(), "name", deleted.name()), () -> console.line("已删除企业：" + deleted.name(), "deleted: " + deleted.name()));
		return Exit.DONE;
	}
}
