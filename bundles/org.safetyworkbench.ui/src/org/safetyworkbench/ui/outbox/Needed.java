package org.safetyworkbench.ui.outbox;

import java.util.function.Supplier;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.StoreException;

/** What cannot wait on this computer, and why. */
public enum Needed {

	NUMBER("文书编号由服务器统一发给，不重号、不跳号", "papers get their numbers from the server, without gap or double"),
	EVIDENCE("照片、文件须随办理一并存到服务器，由其核对", "the server keeps and checks the files that go with it"),
	SECRET("举报事项保密，不在本机保存", "tip-offs are confidential and are not kept on this computer");

	private final Text why;

	Needed(String zh, String en) {
		why = new Text(zh, en);
	}

	/** Does it; without the server it says why it has to wait. */
	public <T> T now(Supplier<T> work) {
		try {
			return work.get();
		} catch (StoreException e) {
			if (!e.isUnreachable()) throw e;
			throw new StoreException(new Problem("draft.needs-server", "", new Text("未连接服务器：" + why.zh(), "the server is gone: " + why.en()), new Text("连接恢复后再办", "do it when the server is back")), e);
		}
	}
}
