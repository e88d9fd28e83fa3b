package org.safetyworkbench.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Runs all benchmarks, or those named by its arguments; exit code 1 when a limit was missed, 3 when one failed or there is none of that name. */
public final class Application implements IApplication {

	@Override
	public Object start(IApplicationContext context) throws Exception {
		List<String> wanted = Arrays.stream((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS)).filter(word -> !word.startsWith("-")).toList();
		Report report = new Report(System.err, System.out);
		report.begin();
		List<Benchmark> chosen = benchmarks().stream().filter(benchmark -> wanted.isEmpty() || wanted.contains(benchmark.name())).toList();
		boolean failed = chosen.isEmpty();
		for (Benchmark benchmark : chosen) failed |= !run(benchmark, report);
		return failed ? 3 : report.allKept() ? EXIT_OK : Integer.valueOf(1);
	}

	private static boolean run(Benchmark benchmark, Report report) throws IOException {
		Path folder = Files.createTempDirectory("safety-workbench-bench");
		try {
			benchmark.run(folder).forEach(report::add);
			return true;
		} catch (Exception e) {
			System.err.println("benchmark " + benchmark.name() + " failed");
			e.printStackTrace();
			return false;
		} finally {
			delete(folder);
		}
	}

	private static List<Benchmark> benchmarks() throws InvalidSyntaxException {
		BundleContext bundles = FrameworkUtil.getBundle(Application.class).getBundleContext();
		return bundles.getServiceReferences(Benchmark.class, null).stream().map(bundles::getService).sorted(Comparator.comparing(Benchmark::name)).toList();
	}

	static void delete(Path folder) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
				Files.delete(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	@Override
	public void stop() {}
}
