package org.safetyworkbench.workshop;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.DocumentPack;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.testkit.PackContract;

/**
 * A pack of documents made ready to be installed: its bundle, a feature that holds it, and a p2 repository that offers the
 * feature. Manifest, component and metadata are written here; what the team wrote are documents only.
 */
public final class Release {

	private final Pack pack;
	private final List<Document> documents;
	private final int tests;

	private Release(Pack pack, List<Document> documents, int tests) {
		this.pack = pack;
		this.documents = List.copyOf(documents);
		this.tests = tests;
	}

	/**
	 * Only a pack that keeps its contract is released.
	 *
	 * @param others the packs it will meet
	 */
	public static Result<Release> of(PackProvider candidate, Collection<? extends PackProvider> others) {
		PackContract contract = PackContract.of(candidate, others);
		List<Problem> problems = contract.claims().stream().flatMap(claim -> claim.problems().stream()).toList();
		return problems.isEmpty() ? Result.of(new Release(contract.pack().orElseThrow(), candidate.documents(), contract.tests().size())) : Result.failed(problems);
	}

	public Pack pack() {
		return pack;
	}

	/** How many tests of its rules passed. */
	public int tests() {
		return tests;
	}

	/** Symbolic name of the bundle, such as {@code sector.lantern-fairs}. */
	public String bundle() {
		return bundle(pack.kind(), pack.id().id());
	}

	static String bundle(Pack.Kind kind, String id) {
		String prefix = kind.name().toLowerCase(java.util.Locale.ROOT) + ".";
		return id.startsWith(prefix) ? id : prefix + id;
	}

	/** Id of the feature that is installed. */
	public String feature() {
		return bundle() + ".feature";
	}

	/** A p2 repository as a zip: installed as it is, or unpacked into a folder or behind a web server. */
	public byte[] repository() {
		byte[] bundle = bundleJar(), feature = featureJar();
		Map<String, String> values = values();
		values.putAll(Map.of("bundle_size", String.valueOf(bundle.length), "bundle_hash", hash(bundle), "feature_size", String.valueOf(feature.length), "feature_hash", hash(feature)));
		String place = "_" + pack.id().version() + ".jar";
		return new Archive().with("p2.index", Template.of("release/p2.index").fill(values)).with("content.xml", Template.of("release/content.xml").fill(values))
				.with("artifacts.xml", Template.of("release/artifacts.xml").fill(values)).with("plugins/" + bundle() + place, bundle).with("features/" + feature() + place, feature).bytes();
	}

	private byte[] bundleJar() {
		Map<String, String> values = values();
		Archive jar = new Archive().with("META-INF/MANIFEST.MF", Manifests.folded(Template.of("release/MANIFEST.MF").fill(values))).with("OSGI-INF/pack.xml", Template.of("release/pack.xml").fill(values))
				.with("OSGI-INF/l10n/bundle.properties", "pack.name = " + Manifests.escaped(pack.name().en()) + "\n")
				.with("OSGI-INF/l10n/bundle_zh.properties", "pack.name = " + Manifests.escaped(pack.name().zh()) + "\n");
		for (Document document : documents) jar.with(DocumentPack.FOLDER + "/" + document.name(), document.text());
		return jar.bytes();
	}

	private byte[] featureJar() {
		return new Archive().with("feature.xml", Template.of("release/feature.xml").fill(values())).bytes();
	}

	private Map<String, String> values() {
		Text category = pack.kind() == Pack.Kind.JURISDICTION ? new Text("属地", "Jurisdictions") : new Text("行业", "Sectors");
		return new HashMap<>(Map.of("bundle", bundle(), "feature", feature(), "version", pack.id().version(), "name_zh", pack.name().zh(), "name_en", pack.name().en(), "spi", pack.spi(),
				"category", category.zh() + " " + category.en()));
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
