package org.safetyworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.platform.ByHand.Plugin;

class ByHandTest {

	private static final Feature SHIPPED = feature("lodging", "1.0.0", "");
	private static final Feature ADDED = feature("fireworks", "1.0.0", "/media/usb stick/烟花.zip");

	private static Feature feature(String id, String version, String origin) {
		return new Feature(id, version, Text.of(id), origin, Signature.UNKNOWN);
	}

	private static Change change(List<Feature> added, List<Feature> removed) {
		return new Change(added, removed, false);
	}

	@Test
	void whatIsWrittenIsRead() {
		ByHand changed = ByHand.NOTHING.after(change(List.of(ADDED), List.of(SHIPPED)), List.of(ADDED));
		assertThat(changed.plugins()).containsOnly(Map.entry("fireworks", new Plugin("fireworks", "1.0.0", "/media/usb stick/烟花.zip")));
		assertThat(changed.removed()).containsExactly("lodging");
		assertThat(ByHand.of(changed.text().lines())).isEqualTo(changed);
		assertThat(ByHand.of(List.of("", "# no", "+ half", "what else").stream())).isEqualTo(ByHand.NOTHING);
	}

	@Test
	void whatGoesAndComesAgainIsNoChange() {
		ByHand changed = ByHand.NOTHING.after(change(List.of(ADDED), List.of(SHIPPED)), List.of(ADDED));
		assertThat(changed.after(change(List.of(SHIPPED), List.of(ADDED)), List.of(SHIPPED))).isEqualTo(ByHand.NOTHING);
	}

	@Test
	void aShippedPluginUpdatedByHandIsKeptUntilTheProductShipsANewerOne() {
		Feature newer = feature("lodging", "2.0.0", "http://intranet/site");
		ByHand updated = ByHand.NOTHING.after(change(List.of(newer), List.of(SHIPPED)), List.of(newer));
		assertThat(updated.plugins()).containsOnlyKeys("lodging");
		assertThat(updated.removed()).isEmpty();
		assertThat(updated.after(change(List.of(), List.of()), List.of(feature("lodging", "3.0.0", "")))).isEqualTo(ByHand.NOTHING);
	}

	@Test
	void whatWaitsIsKeptThroughOtherChangesAndCanBeForgotten() {
		ByHand before = ByHand.NOTHING.after(change(List.of(ADDED), List.of()), List.of(ADDED));
		ByHand after = before.after(change(List.of(), List.of()), List.of(SHIPPED));
		assertThat(after.missing(List.of(SHIPPED))).extracting(Plugin::id).containsExactly("fireworks");
		assertThat(after.without(List.of("fireworks"))).isEqualTo(ByHand.NOTHING);
	}
}
