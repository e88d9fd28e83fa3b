package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;

/**
 * Something found wrong at an enterprise that somebody has to put right. Changes only by what happens to it ({@link Loop}): each
 * method keeps the columns that lists are sorted by in step. Whether it may happen stands in {@link Procedure}.
 */
@Entity
@Table(name = "hazard")
@Access(AccessType.FIELD)
public class Hazard {

	@Id
	private UUID id;
	@Version
	private int version;
	@Column(name = "enterprise_id")
	private UUID enterprise;
	@Column(name = "credit_code")
	private String creditCode;
	@Column(name = "enterprise_name")
	private String enterpriseName;
	@Column(name = "area_code")
	private String areaCode;
	private String sector;
	private String item;
	@Column(name = "open_item")
	private String openItem;
	@Column(name = "snapshot_id")
	private UUID snapshot;
	@Column(name = "finding_zh")
	private String findingZh;
	@Column(name = "finding_en")
	private String findingEn;
	private short severity;
	private String state;
	private short urgency;
	@Column(name = "found_on")
	private LocalDate foundOn;
	@Column(name = "due_on")
	private LocalDate dueOn;
	@Column(name = "pending_until")
	private LocalDate pendingUntil;
	private String authority;
	private short transfer;
	@Column(name = "transferred_on")
	private LocalDate transferredOn;
	@Column(name = "reported_on")
	private LocalDate reportedOn;
	@Column(name = "closed_on")
	private LocalDate closedOn;
	private String source;
	private String measure;
	private String colour;
	private short escalation;
	private String stock;
	@Column(name = "transfer_due")
	private LocalDate transferDue;
	@Column(name = "recheck_on")
	private LocalDate recheckOn;
	@Column(name = "last_move")
	private Integer lastMove;
	@Column(name = "last_actor")
	private String lastActor;
	@Column(name = "with_powers")
	private short withPowers;
	@Column(name = "waits_for")
	private String waitsFor;
	private short listed;
	@Column(name = "five_fixed")
	private short fiveFixed;
	@Column(name = "money_yuan")
	private Double moneyYuan;
	private String basis;
	@Column(name = "risk_id")
	private UUID risk;
	@Column(name = "control_id")
	private UUID control;

	/** For the object mapper; hazards are made by {@link Hazards#propose}. */
	protected Hazard() {}

	/** The move that would come next. */
	Move next(Action action, HazardState to, LocalDate on, String actorId, String actor, String note) {
		return new Move(lastMove == null ? 1 : lastMove + 1, state(), action, to, on, actorId, actor, note);
	}

	/** Stands where a move led that is in the store already. */
	void follow(Move move) {
		state = move.to().code();
		lastMove = move.seq();
		lastActor = move.actorId();
		settle();
	}

	/** Who made the last move, null before the first one. */
	String lastActor() {
		return lastActor;
	}

	void judge(Severity other, String article) {
		severity = code(other);
		if (!article.isEmpty()) basis = article;
		settle();
	}

	void setDeadline(LocalDate other) {
		dueOn = other;
		settle();
	}

	void setMeasure(String words) {
		measure = words;
		settle();
	}

	/** Another authority is competent. */
	void lead(String code, boolean another) {
		authority = code;
		transfer = (short) (another ? 1 : 0);
		settle();
	}

	void handedOver(LocalDate on) {
		transferredOn = on;
		settle();
	}

	void reported(LocalDate on) {
		reportedOn = on;
		settle();
	}

	/** @param on null when it is open again */
	void closed(LocalDate on) {
		closedOn = on;
		settle();
	}

	/** A request for deferral waits for its decision, or no longer. */
	void deferral(boolean undecided) {
		waitsFor = Waiting.of(state(), undecided).code();
	}

	void listed(boolean running) {
		listed = (short) (running ? 1 : 0);
	}

	void fixed(FiveFixed five) {
		fiveFixed = five.bits();
		five.moneyYuan().ifPresent(yuan -> moneyYuan = yuan);
		settle();
	}

	void spent(double yuan) {
		moneyYuan = yuan;
	}

	void link(UUID riskPoint, UUID failedControl) {
		risk = riskPoint;
		control = failedControl;
	}

	/** Brings the columns that lists are sorted by in step; the daily pass has to look again. */
	private void settle() {
		openItem = state().isOpen() && !item.isEmpty() ? item : null;
		pendingUntil = state().isOpen() ? dueOn : Days.NEVER;
		urgency = urgency(state(), severity());
		waitsFor = Waiting.of(state(), waiting() == Waiting.CHIEF).code();
		recheckOn = Days.AT_ONCE;
	}

	/** Open major ones first, then open general ones, then the finished. */
	static short urgency(HazardState state, Severity severity) {
		if (!state.isOpen()) return 3;
		return (short) (severity == Severity.MAJOR ? 1 : 2);
	}

	static short code(Severity severity) {
		return (short) (severity == Severity.MAJOR ? 1 : 2);
	}

	static Severity severity(int code) {
		return code == 1 ? Severity.MAJOR : Severity.GENERAL;
	}

	public UUID id() {
		return id;
	}

	/** Counts the changes; two desks changing the same version is a conflict. */
	public int version() {
		return version;
	}

	public UUID enterprise() {
		return enterprise;
	}

	public String creditCode() {
		return creditCode;
	}

	public String enterpriseName() {
		return enterpriseName;
	}

	public String areaCode() {
		return areaCode;
	}

	public String sector() {
		return sector;
	}

	public String item() {
		return item;
	}

	public UUID snapshot() {
		return snapshot;
	}

	public Text finding() {
		return new Text(findingZh, findingEn);
	}

	public Severity severity() {
		return severity(severity);
	}

	public HazardState state() {
		return HazardState.of(state);
	}

	public LocalDate foundOn() {
		return foundOn;
	}

	public LocalDate dueOn() {
		return dueOn;
	}

	/** Code of the lead authority. */
	public String authority() {
		return authority;
	}

	/** Whether it goes to another authority. */
	public boolean transfer() {
		return transfer != 0;
	}

	public Optional<LocalDate> transferredOn() {
		return Optional.ofNullable(transferredOn);
	}

	/** Day of the first report of a major hazard. */
	public Optional<LocalDate> reportedOn() {
		return Optional.ofNullable(reportedOn);
	}

	public Optional<LocalDate> closedOn() {
		return Optional.ofNullable(closedOn);
	}

	public Source source() {
		return Source.of(source);
	}

	/** What an official wrote in place of the pack's measure. */
	public Optional<String> ownMeasure() {
		return Optional.ofNullable(measure);
	}

	public String colour() {
		return colour;
	}

	public int escalation() {
		return escalation;
	}

	/** The bucket it counts into when old and new major hazards are told apart, empty when no plan does. */
	public String stock() {
		return stock;
	}

	public Optional<LocalDate> transferDue() {
		return Days.NEVER.equals(transferDue) ? Optional.empty() : Optional.of(transferDue);
	}

	/** Whether officials with powers saw it: only then it can lead to an order. */
	public boolean withPowers() {
		return withPowers != 0;
	}

	/** Who has to do the next thing. */
	public Waiting waiting() {
		return Waiting.of(waitsFor);
	}

	/** Whether it is listed for supervision now. */
	public boolean listed() {
		return listed != 0;
	}

	/** What was or will be spent to put it right. */
	public Optional<Double> moneyYuan() {
		return Optional.ofNullable(moneyYuan);
	}

	/** The article an official judged it by, in place of the pack's. */
	public Optional<String> ownBasis() {
		return Optional.ofNullable(basis);
	}

	/** The risk point it belongs to. */
	public Optional<UUID> risk() {
		return Optional.ofNullable(risk);
	}

	/** The control of that risk point that failed. */
	public Optional<UUID> control() {
		return Optional.ofNullable(control);
	}
}
