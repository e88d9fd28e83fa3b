package org.safetyworkbench.cli;

import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Severity;

/** Records as people name them on the command line. */
final class Records {

	private Records() {}

	/** An id as the lists print it. */
	static UUID id(String text) {
		try {
			return UUID.fromString(text);
		} catch (IllegalArgumentException e) {
			throw new Stop(Problem.of("usage.id", "编号无效：" + text, "no id: " + text).remedy("照抄 hazard list、inspection list 等清单中的编号", "copy it from the list that hazard list, inspection list or the like print"));
		}
	}

	static Enterprise enterprise(Enterprises enterprises, String code) {
		Result<CreditCode> parsed = CreditCode.parse(code);
		if (!parsed.isOk()) throw new Stop(parsed.problems());
		Optional<Enterprise> found = enterprises.find(parsed.value());
		return found.orElseThrow(() -> new Stop(Problem.of("enterprise.unknown", "没有登记这家企业：" + code, "no enterprise is registered under " + code).remedy("先导入企业登记表", "import it first")));
	}

	static Text severity(Severity severity) {
		return severity == Severity.MAJOR ? new Text("重大", "major") : new Text("一般", "general");
	}

	/** The value, or the end of the command. */
	static <T> T done(Result<T> result) {
		if (!result.isOk()) throw Stop.refused(result.problems());
		return result.value();
	}
}
