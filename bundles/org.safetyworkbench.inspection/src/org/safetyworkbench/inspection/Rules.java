package org.safetyworkbench.inspection;

import org.safetyworkbench.core.Text;

/** Who may visit when. */
final class Rules {

	static final Text ALONE = new Text("行政检查应由两名以上执法人员进行", "an inspection with powers is made by at least two certified officers");

	private Rules() {}
}
