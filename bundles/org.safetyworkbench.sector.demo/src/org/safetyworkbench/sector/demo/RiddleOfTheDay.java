package org.safetyworkbench.sector.demo;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.FormSection;

/** A section of the enterprise's page: the day's riddle, and its answer. */
@Component(service = Contribution.class)
public final class RiddleOfTheDay implements FormSection {

	private static final List<Row> RIDDLES = List.of(new Row(new Text("有门不开，平时要开(打一消防设施)", "A door that must never be locked"), new Text("安全出口", "the emergency exit")),
			new Row(new Text("身穿红袍，口吐白沫(打一器材)", "Wears red, foams at the mouth"), new Text("灭火器", "the fire extinguisher")),
			new Row(new Text("不见其形，先闻其声(打一设备)", "Heard before it is seen"), new Text("火灾报警器", "the fire alarm")));

	@Override
	public String id() {
		return "demo.riddle";
	}

	@Override
	public Text name() {
		return new Text("今日灯谜", "riddle of the day");
	}

	@Override
	public List<Row> rows(Dossier dossier) {
		if (!dossier.sectors().contains("demo")) return List.of();
		return List.of(RIDDLES.get((int) Math.floorMod(dossier.asOf().toEpochDay(), (long) RIDDLES.size())));
	}
}
