package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.hazard.Article;
import org.safetyworkbench.hazard.Dossier;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.ItemSnapshot;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Sighting;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.paper.Authority;
import org.safetyworkbench.paper.Citation;
import org.safetyworkbench.paper.Finding;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Severity;

/** Says the records in the words papers are made of. */
final class PaperSource {

	private final Ledger ledger;
	private final Packs packs;

	PaperSource(Ledger ledger, Packs packs) {
		this.ledger = ledger;
		this.packs = packs;
	}

	/** What the register says of it, or what the hazard itself remembers when it is not registered any more. */
	Recipient recipient(Optional<Enterprise> enterprise, HazardRow row) {
		return enterprise.map(PaperSource::recipient).orElseGet(() -> new Recipient(row.creditCode(), row.enterpriseName(), "", "", ""));
	}

	static Recipient recipient(Enterprise e) {
		return new Recipient(e.creditCode(), e.name(), e.address(), e.principal(), e.phone());
	}

	/** As the ledger shows it. */
	Finding finding(HazardRow row) {
		Optional<ItemSnapshot> item = ledger.snapshot(row.snapshot());
		return finding(row, item.map(i -> citations(i.articles())).orElse(List.of()), item.map(i -> i.measure().zh()).orElse(""), "");
	}

	/** With what officials wrote in place of the packs' words. @param outcome how it stands */
	Finding finding(HazardRow row, Dossier dossier, String outcome) {
		List<Citation> basis = new ArrayList<>(citations(dossier.item().articles()));
		dossier.hazard().ownBasis().filter(words -> !words.isBlank()).ifPresent(words -> basis.add(new Citation(words, "", false, true)));
		return finding(row, basis, dossier.hazard().ownMeasure().orElse(dossier.item().measure().zh()), outcome);
	}

	/** A hazard that came alone is stated without its channel: a paper must not tell who reported it. */
	private Finding finding(HazardRow row, List<Citation> basis, String measure, String outcome) {
		String inspectors = ledger.sightings(row.id()).stream().map(Sighting::inspector).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining("、"));
		return new Finding(Optional.of(row.id()), row.item(), row.item().isEmpty() ? row.finding().zh() : row.statement().zh(), row.severity() == Severity.MAJOR, basis, measure, row.foundOn(), row.dueOn(),
				inspectors, authority(row.authority()), row.transfer(), outcome);
	}

	static List<Citation> citations(List<Article> articles) {
		return articles.stream().map(article -> new Citation(article.title(), article.article(), article.verified(), article.isLaw())).toList();
	}

	Authority authority(String code) {
		return new Authority(code, packs.authority(code).map(one -> one.name().zh()).orElse(code));
	}

	/** At most one order for what the office may order itself, and one letter per other authority in the order they first appear. */
	List<Paper> routed(Office office, Recipient enterprise, Optional<UUID> id, List<Finding> findings) {
		List<Paper> papers = new ArrayList<>();
		List<Finding> own = findings.stream().filter(finding -> finding.isWithinPowersOf(office.authority())).toList();
		if (!own.isEmpty()) papers.add(about(Paper.of(PaperKind.RECTIFICATION_ORDER, office, enterprise, own), id));
		Map<Authority, List<Finding>> others = new LinkedHashMap<>();
		for (Finding finding : findings)
			if (!finding.isWithinPowersOf(office.authority())) others.computeIfAbsent(finding.authority(), authority -> new ArrayList<>()).add(finding);
		others.forEach((authority, theirs) -> papers.add(about(Paper.of(PaperKind.TRANSFER_LETTER, office, enterprise, theirs).to(authority), id)));
		return papers;
	}

	/** A paper about several hazards leads back to their enterprise. */
	static Paper about(Paper paper, Optional<UUID> enterprise) {
		return paper.link().isPresent() || enterprise.isEmpty() ? paper : paper.about(org.safetyworkbench.paper.RecordLink.enterprise(enterprise.get()));
	}
}
