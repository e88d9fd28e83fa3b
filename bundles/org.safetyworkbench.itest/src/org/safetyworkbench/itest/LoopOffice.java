package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office of two with one restaurant, at the command line. */
abstract class LoopOffice {

	/** Invented, with the right check digit. */
	static final String CODE = "91350503MA0000001P";

	@TempDir Path folder;
	Desk desk;

	@BeforeEach
	void sitDown() {
		desk = new Desk(folder);
		Path register = desk.file("r.csv", "企业名称,统一社会信用代码,行政区划代码,地址,行业,主要负责人,联系电话,存瓶总重量(含备用)", "甲店," + CODE + ",350503,路1号,餐饮燃气,张某,000,80");
		done("import", "register", register.toString());
		done("staff", "add", "复核员乙", "--roles", "reviewer");
	}

	Desk.Answer call(String... words) {
		List<String> all = new ArrayList<>(Arrays.asList(words));
		all.addAll(List.of("--workspace", folder.resolve("w").toString(), "--json"));
		return desk.call(all.toArray(String[]::new));
	}

	Map<String, Object> done(String... words) {
		Desk.Answer answer = call(words);
		assertThat(answer.exit()).as("%s: %s %s", List.of(words), answer.err(), answer.out()).isZero();
		return answer.object();
	}

	/** The gates that stand against it. */
	List<String> refused(String... words) {
		Desk.Answer answer = call(words);
		assertThat(answer.exit()).as("%s", List.of(words)).isEqualTo(1);
		return list(answer.object(), "refused").stream().map(one -> (String) one.get("gate")).toList();
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> list(Map<String, Object> object, String name) {
		return (List<Map<String, Object>>) object.get(name);
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> object(Map<String, Object> object, String name) {
		return (Map<String, Object>) object.get(name);
	}

	Path picture(String name, Color color) throws IOException {
		BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		image.createGraphics().setBackground(color);
		for (int x = 0; x < 40; x++) image.setRGB(x, 10, color.getRGB());
		Path file = folder.resolve(name);
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

	/** A general hazard that was seen by officials with powers, confirmed and ordered. */
	String ordered() {
		String hazard = (String) done("hazard", "new", CODE, "campaign", "灶具旁堆放纸箱", "--seen", "--basis", "GB 55009-2021").get("id");
		done("hazard", "do", "confirm", hazard);
		done("hazard", "do", "order", hazard, "--set", "deadline=+15w");
		return hazard;
	}
}
