package org.safetyworkbench.sector.demo;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.PaperForm;

/** A paper: the roll of honour for a fair. */
@Component(service = Contribution.class)
public final class HonourRoll implements PaperForm {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	@Override
	public String id() {
		return "demo.honour";
	}

	@Override
	public Text name() {
		return new Text("灯谜会光荣榜", "roll of honour");
	}

	@Override
	public List<String> paragraphs(Dossier dossier) {
		String riddles = dossier.facts().number("demo_riddles").map(number -> String.format(Locale.ROOT, "%.0f", number)).orElse("若干");
		return List.of("灯谜会光荣榜", dossier.name() + "：", "贵会悬灯谜" + riddles + "条，灯火可亲，通道可行，特此上榜。", DAY.format(dossier.asOf()));
	}
}
