package org.safetyworkbench.register;

import java.util.Objects;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Text;

/** A person who answers for something in an enterprise; its principal is a field of the enterprise itself. */
public record Person(Id id, Role role, String name, String phone) {

	public record Id(UUID value) {
		public Id {
			Objects.requireNonNull(value);
		}

		public static Id next() {
			return new Id(Ids.next());
		}
	}

	/** What the person answers for. */
	public enum Role {
		LEGAL(new Text("法定代表人", "legal representative")),
		SAFETY_DIRECTOR(new Text("安全总监", "safety director")),
		SAFETY_OFFICER(new Text("安全管理人员", "safety officer")),
		SPECIAL_OPERATOR(new Text("特种作业人员", "special operator")),
		CONTACT(new Text("联系人", "contact"));

		private final Text label;

		Role(Text label) {
			this.label = label;
		}

		public Text label() {
			return label;
		}
	}

	public Person {
		Objects.requireNonNull(id);
		Objects.requireNonNull(role);
		Field.PERSON.checked(name);
		Field.PHONE.checked(phone);
	}

	public static Person of(Role role, String name, String phone) {
		return new Person(Id.next(), role, name, phone);
	}
}
