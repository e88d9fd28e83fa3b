package org.safetyworkbench.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.contribution.Contribution;

/** Contributions whose components cannot start: they lack a service, or wait for each other in a circle. */
final class Unstarted {

	private final BundleContext context;
	private final ServiceComponentRuntime runtime;

	Unstarted(BundleContext context, ServiceComponentRuntime runtime) {
		this.context = context;
		this.runtime = runtime;
	}

	List<Contributed> all() {
		List<Contributed> all = new ArrayList<>();
		for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(context.getBundles()))
			if (Arrays.asList(component.serviceInterfaces).contains(Contribution.class.getName()))
				for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(component))
					if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) all.add(unstarted(component, configuration));
		return all;
	}

	private static Contributed unstarted(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
		BundleDTO bundle = component.bundle;
		Source source = new Source(bundle.symbolicName, bundle.version, component.name);
		String lacking = String.join(", ", Arrays.stream(configuration.unsatisfiedReferences).map(reference -> reference.name).toList());
		Problem problem = Problem.of("contribution.unstarted", "“" + source + "”无法启动，缺少或循环等待：" + lacking, source + " cannot start: it lacks, or waits in a circle for, " + lacking)
				.remedy("告知行业包的作者", "tell the author of the pack");
		return new Contributed(source, Text.of(component.name), Text.EMPTY, Optional.of(problem));
	}
}
