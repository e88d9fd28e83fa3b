package org.safetyworkbench.sector.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.Importer;

/** An importer: the riddle masters' scrolls, one fair a line, its parts separated by lanterns (🏮). */
@Component(service = Contribution.class)
public final class ScrollImporter implements Importer {

	private static final List<String> HEADINGS = List.of("企业名称", "统一社会信用代码", "行业", "灯谜数量", "猜谜人数");

	@Override
	public String id() {
		return "demo.scroll";
	}

	@Override
	public Text name() {
		return new Text("谜师长卷(.scroll)", "scrolls of riddle masters (.scroll)");
	}

	@Override
	public String ending() {
		return ".scroll";
	}

	@Override
	public List<List<String>> table(byte[] content) {
		Stream<List<String>> fairs = new String(content, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).map(ScrollImporter::row);
		return Stream.concat(Stream.of(HEADINGS), fairs).toList();
	}

	private static List<String> row(String line) {
		String[] parts = line.split("🏮", -1);
		return List.of(part(parts, 0), part(parts, 1), "demo", part(parts, 2), part(parts, 3));
	}

	private static String part(String[] parts, int index) {
		return index < parts.length ? parts[index].strip() : "";
	}
}
