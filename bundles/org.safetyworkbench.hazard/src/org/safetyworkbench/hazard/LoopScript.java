package org.safetyworkbench.hazard;

/**
 * The second script of the ledger: the closed loop. A hazard's state is the end of its last move; each move starts where the
 * one before ended and is a line of {@code hazard_transition}; whoever passed the re-check does not close. So no statement
 * whatever brings a hazard into a state the procedure does not lead to. Hazards of the first version get the moves that lead
 * to their state, with nobody's name. Records that may be open once per hazard have {@code open_hazard}, absent afterwards.
 */
final class LoopScript {

	private LoopScript() {}

	static final String VERSION_2 = """
			alter table hazard add column last_move integer;
			alter table hazard add column last_actor varchar(36);
			alter table hazard add column with_powers smallint not null default 1;
			alter table hazard add column waits_for varchar(12) not null default 'official';
			alter table hazard add column listed smallint not null default 0;
			alter table hazard add column five_fixed smallint not null default 0;
			alter table hazard add column money_yuan double precision;
			alter table hazard add column basis varchar(1000);
			alter table hazard add column risk_id $UUID;
			alter table hazard add column control_id $UUID;
			create table hazard_transition (
				from_state varchar(12) not null,
				action varchar(24) not null,
				to_state varchar(12) not null,
				constraint pk_hazard_transition primary key (from_state, action, to_state)
			);
			insert into hazard_transition (from_state, action, to_state) values
				('draft', 'confirm', 'confirmed'), ('draft', 'withdraw', 'withdrawn'),
				('confirmed', 'order', 'ordered'), ('confirmed', 'advise', 'rectifying'), ('confirmed', 'correct-on-spot', 'submitted'),
				('confirmed', 'transfer', 'transferred'), ('confirmed', 'withdraw', 'withdrawn'),
				('transferred', 'return', 'confirmed'), ('transferred', 'settle', 'submitted'),
				('ordered', 'begin', 'rectifying'), ('ordered', 'withdraw', 'withdrawn'),
				('rectifying', 'submit', 'submitted'), ('rectifying', 'withdraw', 'withdrawn'),
				('submitted', 'pass', 'rechecked'), ('submitted', 'send-back', 'rectifying'),
				('rechecked', 'close', 'closed'), ('rechecked', 'send-back', 'rectifying'),
				('closed', 'reopen', 'rectifying'), ('withdrawn', 'reinstate', 'draft');
			create table hazard_move (
				hazard_id $UUID not null,
				seq integer not null,
				prior_seq integer,
				prior_actor varchar(36),
				from_state varchar(12) not null,
				action varchar(24) not null,
				to_state varchar(12) not null,
				made_on date not null,
				actor_id varchar(36) not null,
				actor varchar(200) not null,
				note varchar(2000) not null,
				constraint pk_hazard_move primary key (hazard_id, seq),
				constraint uq_hazard_move unique (hazard_id, seq, to_state, actor_id),
				constraint fk_move_transition foreign key (from_state, action, to_state) references hazard_transition (from_state, action, to_state),
				constraint fk_move_prior foreign key (hazard_id, prior_seq, from_state, prior_actor) references hazard_move (hazard_id, seq, to_state, actor_id),
				constraint ck_move_prior check (seq = 1 and prior_seq is null and prior_actor is null and from_state = 'draft'
					or seq > 1 and prior_seq is not null and prior_seq = seq - 1 and prior_actor is not null),
				constraint ck_move_second check (action <> 'close' or actor_id <> prior_actor)
			);
			insert into hazard_move (hazard_id, seq, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 1, 'draft', 'withdraw', 'withdrawn', found_on, '', '', '' from hazard where state = 'withdrawn';
			insert into hazard_move (hazard_id, seq, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 1, 'draft', 'confirm', 'confirmed', found_on, '', '', '' from hazard where state not in ('draft', 'withdrawn');
			insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 2, 1, '', 'confirmed', 'transfer', 'transferred', found_on, '', '', '' from hazard where state = 'transferred';
			insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 2, 1, '', 'confirmed', 'order', 'ordered', found_on, '', '', '' from hazard where state in ('ordered', 'rectifying', 'submitted', 'closed');
			insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 3, 2, '', 'ordered', 'begin', 'rectifying', found_on, '', '', '' from hazard where state in ('rectifying', 'submitted', 'closed');
			insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 4, 3, '', 'rectifying', 'submit', 'submitted', found_on, '', '', '' from hazard where state in ('submitted', 'closed');
			insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 5, 4, '', 'submitted', 'pass', 'rechecked', found_on, '', '', '' from hazard where state = 'closed';
			insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)
				select id, 6, 5, '', 'rechecked', 'close', 'closed', coalesce(closed_on, due_on), 'carried-over', '', '' from hazard where state = 'closed';
			update hazard set last_move = 1, last_actor = '' where state in ('confirmed', 'withdrawn');
			update hazard set last_move = 2, last_actor = '' where state in ('ordered', 'transferred');
			update hazard set last_move = 3, last_actor = '' where state = 'rectifying';
			update hazard set last_move = 4, last_actor = '' where state = 'submitted';
			update hazard set last_move = 6, last_actor = 'carried-over' where state = 'closed';
			update hazard set waits_for = 'enterprise' where state in ('ordered', 'rectifying');
			update hazard set waits_for = 'authority' where state = 'transferred';
			update hazard set waits_for = 'nobody' where state in ('closed', 'withdrawn');
			alter table hazard add constraint ck_hazard_move check (last_move is null and last_actor is null and state = 'draft' or last_move is not null and last_actor is not null);
			alter table hazard add constraint fk_hazard_move foreign key (id, last_move, state, last_actor) references hazard_move (hazard_id, seq, to_state, actor_id);
			create index ix_hazard_waits on hazard (waits_for, pending_until, id);
			create index ix_hazard_listed on hazard (listed, pending_until, id);
			create table hazard_five (
				hazard_id $UUID not null constraint pk_hazard_five primary key,
				person varchar(200) not null,
				measures varchar(2000) not null,
				money_yuan double precision,
				until_on date,
				contingency varchar(2000) not null,
				fixed_on date not null,
				actor varchar(200) not null,
				constraint fk_five_hazard foreign key (hazard_id) references hazard (id)
			);
			create table hazard_receipt (
				id $UUID not null primary key,
				hazard_id $UUID not null,
				party varchar(12) not null,
				signed_by varchar(200) not null,
				received_on date not null,
				how varchar(200) not null,
				actor varchar(200) not null,
				constraint fk_receipt_hazard foreign key (hazard_id) references hazard (id)
			);
			create index ix_receipt_hazard on hazard_receipt (hazard_id, id);
			create table hazard_report (
				hazard_id $UUID not null,
				place smallint not null,
				reported_on date not null,
				recipient varchar(200) not null,
				document varchar(200) not null,
				actor varchar(200) not null,
				constraint pk_hazard_report primary key (hazard_id, place),
				constraint ck_report_place check (place in (1, 2)),
				constraint fk_report_hazard foreign key (hazard_id) references hazard (id)
			);
			create table hazard_deferral (
				id $UUID not null primary key,
				hazard_id $UUID not null,
				open_hazard $UUID,
				asked_on date not null,
				applicant varchar(200) not null,
				reason varchar(2000) not null,
				due_before date not null,
				until_on date not null,
				asker_id varchar(36) not null,
				asker varchar(200) not null,
				decided_on date,
				granted smallint,
				decided_until date,
				grounds varchar(2000),
				decider_id varchar(36),
				decider varchar(200),
				constraint uq_deferral_open unique (open_hazard),
				constraint ck_deferral_second check (decider_id is null or decider_id <> asker_id),
				constraint ck_deferral_open check (open_hazard is not null and decider_id is null or open_hazard is null and decider_id is not null),
				constraint fk_deferral_hazard foreign key (hazard_id) references hazard (id)
			);
			create index ix_deferral_hazard on hazard_deferral (hazard_id, id);
			create table hazard_listing (
				id $UUID not null primary key,
				hazard_id $UUID not null,
				open_hazard $UUID,
				listing_level varchar(12) not null,
				document varchar(200) not null,
				listed_on date not null,
				until_on date not null,
				actor varchar(200) not null,
				accepted_on date,
				accepted_words varchar(2000),
				accepted_by varchar(200),
				ended_on date,
				ended_words varchar(2000),
				ended_by varchar(200),
				published_on date,
				published_words varchar(2000),
				published_by varchar(200),
				constraint uq_listing_open unique (open_hazard),
				constraint ck_listing_open check (open_hazard is not null and ended_on is null or open_hazard is null and ended_on is not null),
				constraint fk_listing_hazard foreign key (hazard_id) references hazard (id)
			);
			create index ix_listing_hazard on hazard_listing (hazard_id, id);
			create table hazard_transfer (
				id $UUID not null primary key,
				hazard_id $UUID not null,
				kind varchar(10) not null,
				authority varchar(20) not null,
				recipient varchar(200) not null,
				sent_on date not null,
				note varchar(2000) not null,
				actor varchar(200) not null,
				waiting varchar(10) not null,
				wait_until date not null,
				receipt_due date,
				receipt_on date,
				reply_due date,
				replied_on date,
				reply varchar(2000) not null,
				constraint fk_transfer_hazard foreign key (hazard_id) references hazard (id)
			);
			create index ix_transfer_hazard on hazard_transfer (hazard_id, id);
			create index ix_transfer_until on hazard_transfer (wait_until, id);
			create index ix_transfer_waiting on hazard_transfer (waiting, wait_until, id);
			create index ix_transfer_authority on hazard_transfer (authority, wait_until, id);
			create table hazard_pressure (
				id $UUID not null primary key,
				hazard_id $UUID not null,
				tool varchar(12) not null,
				pressed_on date not null,
				recipient varchar(200) not null,
				note varchar(2000) not null,
				actor varchar(200) not null,
				constraint fk_pressure_hazard foreign key (hazard_id) references hazard (id)
			);
			create index ix_pressure_hazard on hazard_pressure (hazard_id, id);
			create table saved_filter (
				person_id varchar(36) not null,
				name varchar(60) not null,
				words varchar(2000) not null,
				constraint pk_saved_filter primary key (person_id, name)
			);
			""";
}
