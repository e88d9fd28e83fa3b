package org.safetyworkbench.sector.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.Judgement;

/** A custom conclusion: what the paper dragon would say if it could. */
@Component(service = Contribution.class)
public final class DragonMood implements Judgement {

	private static final List<LegalBasis> SCROLL = List.of(new LegalBasis("DM-SCROLL", "三", false));

	@Override
	public String id() {
		return "demo.dragon";
	}

	@Override
	public Text name() {
		return new Text("纸龙有话说", "a word from the dragon");
	}

	@Override
	public List<Remark> judge(Dossier dossier) {
		Optional<LocalDate> inspected = dossier.facts().date("demo_dragon_inspected_on");
		if (!dossier.sectors().contains("demo") || inspected.isEmpty()) return List.of();
		boolean isFresh = !inspected.get().isBefore(dossier.asOf().minusMonths(1));
		return List.of(new Remark(isFresh ? new Text("纸龙：筋骨舒展，今晚可舞。", "Dragon: my bones are fine, let us dance.") : new Text("纸龙：久未体检，舞到第三圈怕要散架。", "Dragon: nobody looked at my bones for long; I may fall apart in the third round."), SCROLL));
	}
}
