package org.safetyworkbench.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;

/** Lets p2 carry a plan out, whole or not at all, also when the disk fills up in the middle. */
final class Execution {

	private static final Text CHANGING = new Text("改动安装", "changing the installation");
	private static final String WRITTEN = "org.safetyworkbench.written";

	private final P2 p2;
	private final IProfileRegistry registry;

	Execution(P2 p2) {
		this.p2 = p2;
		this.registry = p2.service(IProfileRegistry.class);
	}

	/** Answers what kept it from being done; the former state is there then. */
	Optional<Problem> of(IProvisioningPlan plan, Progress progress) {
		IProfile profile = plan.getProfile();
		long state = profile.getTimestamp(); // p2 moves the profile's with it
		Path program = Path.of(profile.getProperty(IProfile.PROP_INSTALL_FOLDER));
		try (Reserve reserve = Reserve.in(program)) {
			IStatus done = perform(plan, new Watch(progress, CHANGING));
			if (done.getSeverity() == IStatus.CANCEL) throw new Progress.Cancelled();
			if (done.getSeverity() != IStatus.ERROR && isWritten(profile, state, reserve)) return Optional.empty();
			reserve.restore();
			return Optional.of(done.getSeverity() == IStatus.ERROR ? Refusal.change(done) : Refusal.disk());
		} catch (IOException e) {
			return Optional.of(Refusal.notWritten(program, e));
		}
	}

	private IStatus perform(IProvisioningPlan plan, Watch watch) {
		return p2.service(IEngine.class).perform(plan, PhaseSetFactory.createDefaultPhaseSetExcluding(new String[] { PhaseSetFactory.PHASE_CHECK_TRUST }), watch);
	}

	/** p2 says nothing when the new state could not be written; then it is written again in the room set aside. */
	private boolean isWritten(IProfile profile, long state, Reserve reserve) throws IOException {
		if (isNewer(profile, state)) return true;
		reserve.release();
		IProvisioningPlan again = p2.service(IEngine.class).createPlan(p2.profile().orElseThrow(), new ProvisioningContext(p2.agent()));
		again.setProfileProperty(WRITTEN, String.valueOf(state));
		perform(again, new Watch(Progress.NONE, CHANGING));
		return isNewer(profile, state);
	}

	private boolean isNewer(IProfile profile, long state) {
		return LongStream.of(registry.listProfileTimestamps(profile.getProfileId())).anyMatch(written -> written > state);
	}
}
