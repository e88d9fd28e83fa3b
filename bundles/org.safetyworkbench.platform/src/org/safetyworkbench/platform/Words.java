package org.safetyworkbench.platform;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;

/** The plugins that words mean: a whole id, or its end after a dot. */
final class Words {

	private Words() {}

	static Result<List<IInstallableUnit>> find(Collection<String> words, List<IInstallableUnit> plugins) {
		return Result.all(words.stream().distinct().map(word -> find(word, plugins)).toList());
	}

	private static Result<IInstallableUnit> find(String word, List<IInstallableUnit> plugins) {
		List<IInstallableUnit> meant = plugins.stream().filter(unit -> P2.feature(unit, "", Signature.UNKNOWN).isMeantBy(word)).toList();
		List<IInstallableUnit> exact = meant.stream().filter(unit -> P2.id(unit).equals(word)).toList();
		if (exact.size() == 1) return Result.of(exact.getFirst());
		if (meant.size() == 1) return Result.of(meant.getFirst());
		String known = (meant.isEmpty() ? plugins : meant).stream().map(unit -> P2.feature(unit, "", Signature.UNKNOWN).shortId()).collect(Collectors.joining(", "));
		return Result.failed(meant.isEmpty() ? Problem.of("features.unknown", "这里没有插件“" + word + "”", "there is no plugin '" + word + "' here").remedy("有：" + known, "there are: " + known)
				: Problem.of("features.ambiguous", "“" + word + "”可以指几个插件", "'" + word + "' may mean several plugins").remedy("写全：" + known, "write one of: " + known));
	}
}
