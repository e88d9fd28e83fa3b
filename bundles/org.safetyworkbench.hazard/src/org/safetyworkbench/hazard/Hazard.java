package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Row;

/**
 * Something found wrong at an enterprise that somebody has to put right. Changes only by what happens to it ({@link Loop}): the
 * columns that lists are sorted by follow from the others. Whether it may happen stands in {@link Procedure}.
 * Long because a hazard has many columns, each with a field, a place in the row and a reader.
 */
public final class Hazard {

	static final String COLUMNS = "id, version, enterprise_id, credit_code, enterprise_name, area_code, sector, item, snapshot_id, finding_zh, finding_en, severity, state, found_on, due_on, authority,"
			+ " transfer, transferred_on, reported_on, closed_on, source, measure, colour, escalation, stock, transfer_due, recheck_on, last_move, last_actor, with_powers, waits_for, listed, five_fixed,"
			+ " money_yuan, basis, risk_id, control_id, outdated, confidential, officer";

	private final UUID id;
	private int version;
	private final UUID enterprise;
	private final String creditCode;
	private final String enterpriseName;
	private final String areaCode;
	private final String sector;
	private final String item;
	private final UUID snapshot;
	private final Text finding;
	private Severity severity;
	private HazardState state;
	private final LocalDate foundOn;
	private LocalDate dueOn;
	private String authority;
	private boolean transfer;
	private LocalDate transferredOn;
	private LocalDate reportedOn;
	private LocalDate closedOn;
	private final Source source;
	private String measure;
	private final String colour;
	private final int escalation;
	private final String stock;
	private LocalDate transferDue;
	private LocalDate recheckOn;
	private Integer lastMove;
	private String lastActor;
	private final boolean withPowers;
	private Waiting waiting;
	private boolean listed;
	private int fiveFixed;
	private Double moneyYuan;
	private String basis;
	private UUID risk;
	private UUID control;
	private int outdated;
	private final boolean confidential;
	private String officer;

	/** As it is stored: a row of {@link #COLUMNS}. */
	Hazard(Row row) throws SQLException {
		id = row.id(1);
		version = row.integer(2);
		enterprise = row.id(3);
		creditCode = row.text(4);
		enterpriseName = row.text(5);
		areaCode = row.text(6);
		sector = row.text(7);
		item = row.text(8);
		snapshot = row.id(9);
		finding = new Text(row.text(10), row.text(11));
		severity = severity(row.integer(12));
		state = HazardState.of(row.text(13));
		foundOn = row.date(14).orElseThrow();
		dueOn = row.date(15).orElseThrow();
		authority = row.text(16);
		transfer = row.flag(17);
		transferredOn = row.date(18).orElse(null);
		reportedOn = row.date(19).orElse(null);
		closedOn = row.date(20).orElse(null);
		source = Source.of(row.text(21));
		measure = row.optionalText(22).orElse(null);
		colour = row.text(23);
		escalation = row.integer(24);
		stock = row.text(25);
		transferDue = row.date(26).orElseThrow();
		recheckOn = row.date(27).orElseThrow();
		lastActor = row.optionalText(29).orElse(null);
		lastMove = lastActor == null ? null : Integer.valueOf(row.integer(28));
		withPowers = row.flag(30);
		waiting = Waiting.of(row.text(31));
		listed = row.flag(32);
		fiveFixed = row.integer(33);
		moneyYuan = row.number(34).orElse(null);
		basis = row.optionalText(35).orElse(null);
		risk = row.optionalId(36).orElse(null);
		control = row.optionalId(37).orElse(null);
		outdated = row.integer(38);
		confidential = row.flag(39);
		officer = row.text(40);
	}

	/** Whether it came as a tip-off, and so is for those who work on them. */
	public boolean confidential() {
		return confidential;
	}

	/** Why it is none of theirs; empty when it is. */
	Optional<Problem> refusal(Permit permit) {
		return permit.secret(confidential).or(() -> permit.refusal(areaCode, List.of(sector)));
	}

	/** The columns that people change, and those that follow from them. */
	Map<String, Object> changing() {
		Map<String, Object> columns = new LinkedHashMap<>();
		columns.put("open_item", state.isOpen() && !item.isEmpty() ? item : null);
		columns.put("severity", (int) code(severity));
		columns.put("state", state.code());
		columns.put("urgency", (int) urgency(state, severity));
		columns.put("due_on", dueOn);
		columns.put("pending_until", state.isOpen() ? dueOn : Days.NEVER);
		columns.put("authority", authority);
		columns.put("transfer", transfer);
		columns.put("transferred_on", transferredOn);
		columns.put("transfer_due", transferDue);
		columns.put("reported_on", reportedOn);
		columns.put("closed_on", closedOn);
		columns.put("measure", measure);
		columns.put("recheck_on", recheckOn);
		columns.put("last_move", lastMove);
		columns.put("last_actor", lastActor);
		columns.put("waits_for", waiting.code());
		columns.put("listed", listed);
		columns.put("five_fixed", fiveFixed);
		columns.put("money_yuan", moneyYuan);
		columns.put("basis", basis);
		columns.put("risk_id", risk);
		columns.put("control_id", control);
		columns.put("outdated", outdated);
		columns.put("officer", officer);
		return columns;
	}

	/** Kept once more. */
	void kept() {
		version++;
	}

	/** The move that would come next. */
	Move next(Action action, HazardState to, LocalDate on, String actorId, String actor, String note) {
		return new Move(lastMove == null ? 1 : lastMove + 1, state(), action, to, on, actorId, actor, note);
	}

	/** Stands where a move led that is in the store already. */
	void follow(Move move) {
		state = move.to();
		lastMove = move.seq();
		lastActor = move.actorId();
		settle();
	}

	/** Who made the last move, null before the first one. */
	String lastActor() {
		return lastActor;
	}

	void judge(Severity other, String article) {
		severity = other;
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
		transfer = another;
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
		waiting = Waiting.of(state, undecided);
	}

	void listed(boolean running) {
		listed = running;
	}

	void fixed(FiveFixed five) {
		fiveFixed = five.bits();
		five.moneyYuan().ifPresent(yuan -> moneyYuan = yuan);
		settle();
	}

	void spent(double yuan) {
		moneyYuan = yuan;
	}

	/** It was sent back or reopened: so many files showed it as put right, and do so no longer. */
	void outdate(int files) {
		outdated = files;
	}

	/** How many of its files of the state after, first ones first, show it no longer. */
	int outdated() {
		return outdated;
	}

	void link(UUID riskPoint, UUID failedControl) {
		risk = riskPoint;
		control = failedControl;
	}

	/** Somebody else of the office follows it from now on. */
	void assign(String name) {
		officer = name;
	}

	/** Something the rules look at changed: the daily pass has to look again. What is finished or handed over waits no more to be. */
	private void settle() {
		if (transferredOn != null || !state.isOpen()) transferDue = Days.NEVER;
		waiting = Waiting.of(state, waiting == Waiting.CHIEF);
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
		return finding;
	}

	public Severity severity() {
		return severity;
	}

	public HazardState state() {
		return state;
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
		return transfer;
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
		return source;
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
		return withPowers;
	}

	/** Who has to do the next thing. */
	public Waiting waiting() {
		return waiting;
	}

	/** Whether it is listed for supervision now. */
	public boolean listed() {
		return listed;
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

	/** Name of who in the office follows it, empty when nobody was named. */
	public String officer() {
		return officer;
	}
}
