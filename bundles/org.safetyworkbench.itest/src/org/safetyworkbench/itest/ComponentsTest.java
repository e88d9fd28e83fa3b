package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.safetyworkbench.core.Workspace;

/** Once there is a workspace, every component there is has what it needs. */
class ComponentsTest {

	@TempDir Path folder;
	private final BundleContext context = FrameworkUtil.getBundle(ComponentsTest.class).getBundleContext();

	@Test
	void everyComponentIsSatisfied() {
		var registration = context.registerService(Workspace.class, new Workspace(folder), null);
		try {
			ServiceComponentRuntime runtime = context.getService(context.getServiceReference(ServiceComponentRuntime.class));
			List<String> wanting = new ArrayList<>();
			int components = 0;
			for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs(ours())) {
				components++;
				var configurations = runtime.getComponentConfigurationDTOs(description);
				if (configurations.isEmpty()) wanting.add(description.name + " has no configuration");
				for (ComponentConfigurationDTO configuration : configurations)
					if (configuration.state != ComponentConfigurationDTO.SATISFIED && configuration.state != ComponentConfigurationDTO.ACTIVE)
						wanting.add(description.name + " lacks " + Arrays.stream(configuration.unsatisfiedReferences).map(reference -> reference.name + " " + reference.target).toList());
			}
			assertThat(wanting).isEmpty();
			assertThat(components).isGreaterThan(30);
		} finally {
			registration.unregister();
		}
	}

	@Test
	void everyBundleOfOursIsResolved() {
		assertThat(ours()).hasSizeGreaterThan(20).allMatch(bundle -> (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0);
	}

	private Bundle[] ours() {
		return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("org.safetyworkbench.")).toArray(Bundle[]::new);
	}
}
