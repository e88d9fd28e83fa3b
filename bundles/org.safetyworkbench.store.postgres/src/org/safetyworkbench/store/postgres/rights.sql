-- The functions that policies ask, and the only ways to write the log and to make logins. Run by Policies as the owner; $OWNER,
-- $DESK and $LOGINS are the group roles of this database. Who somebody is comes from session_user alone, which no client can set.

create or replace function guard.me() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
	select id from staff where login = session_user and active = 1
$$;

-- Oneself and the colleagues one stands in for today.
create or replace function guard.acting() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
	select guard.me() where guard.me() is not null
	union all
	select s.absent_id from stand_in s join staff a on a.id = s.absent_id and a.active = 1
	where s.deputy_id = guard.me() and current_date between s.from_on and s.until_on
$$;

-- Nobody lends what is personal, and powers need an own certificate.
create or replace function guard.roles() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(array_agg(distinct role), '{}') from staff s
	cross join unnest(string_to_array(s.roles, ',')) role
	where s.id in (select guard.acting())
	and (s.id = guard.me() or role not in ('admin', 'confidant', 'auditor')
		and (role <> 'enforcer' or (select m.certificate from staff m where m.id = guard.me()) <> ''))
$$;

create or replace function guard.is_one(variadic wanted text[]) returns boolean language sql stable as $$
	select guard.roles() && wanted
$$;

-- An administrator never reads tip-offs, whatever else they are.
create or replace function guard.confident() returns boolean language sql stable as $$
	select guard.roles() @> '{confidant}' and not guard.roles() @> '{admin}'
$$;

-- The digits that all areas inside one start with, as AreaCode.prefix has it.
create or replace function guard.prefix(code text) returns text language sql immutable as $$
	select case
		when length(code) = 12 and right(code, 3) <> '000' then code
		when length(code) > 6 and substr(code, 7, 3) <> '000' then left(code, 9)
		when substr(code, 3, 4) = '0000' then left(code, 2)
		when substr(code, 5, 2) = '00' then left(code, 4)
		else left(code, 6) end
$$;

-- Patterns for area || '|,' || sectors || ',' of the records one is responsible for: what a person leaves open is their unit's,
-- what a unit leaves open its parent's.
create or replace function guard.reach() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
	with recursive line (person, depth, parent, areas, sectors) as (
		select id, 0, unit_id, areas, sectors from staff where id in (select guard.acting())
		union all
		select line.person, line.depth + 1, u.parent_id, u.areas, u.sectors from line join unit u on u.id = line.parent where line.depth < 50
	), said as (
		select person,
			coalesce((array_agg(areas order by depth) filter (where areas <> ''))[1], '') areas,
			coalesce((array_agg(sectors order by depth) filter (where sectors <> ''))[1], '') sectors
		from line group by person
	)
	select coalesce(array_agg(coalesce(guard.prefix(a), '') || '%|%' || coalesce(',' || replace(s, '_', '\_') || ',%', '')), '{}') from said
	left join lateral unnest(string_to_array(said.areas, ',')) a on said.areas <> ''
	left join lateral unnest(string_to_array(said.sectors, ',')) s on said.sectors <> ''
$$;

create or replace function guard.sees_all() returns boolean language sql stable as $$
	select '%|%' = any (guard.reach())
$$;

create or replace function guard.sees_everything() returns boolean language sql stable as $$
	select guard.sees_all() and guard.confident()
$$;

-- A text with its length before it, as Entry writes it.
create or replace function guard.bytes(words text) returns bytea language sql immutable as $$
	select int4send(octet_length(convert_to(words, 'UTF8'))) || convert_to(words, 'UTF8')
$$;

-- The name that goes into the log: one's own, or with the colleague one stands in for today. Another name is not taken.
create or replace function guard.signature(wanted text) returns text language sql stable security definer set search_path = public, pg_temp as $$
	select case when exists (select 1 from staff a where a.id in (select guard.acting()) and a.id <> m.id and wanted = m.name || '（代' || a.name || '）')
		then wanted else m.name end
	from staff m where m.id = guard.me()
$$;

-- Whoever administers the database itself is in nobody's list of people: they move data and make the first logins, by their login's name.
create or replace function guard.keeper() returns text language sql stable security definer set search_path = public, pg_temp as $$
	select session_user::text where pg_has_role(session_user, current_user, 'member')
$$;

-- The only way into the change log: the server says who and when, and seals each entry to the one before.
create or replace function guard.log_append(wanted text, why text, kinds text[], subjects uuid[], actions text[], details text[]) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	who text := coalesce(guard.signature(wanted), guard.keeper());
	at bigint := floor(extract(epoch from clock_timestamp()) * 1000);
	last change_head%rowtype;
	sealed text;
begin
	if who is null then
		raise insufficient_privilege using message = 'nobody is registered with the login ' || session_user;
	end if;
	select * into strict last from change_head where chain = 'workspace' for update;
	for i in 1 .. cardinality(kinds) loop
		last.seq := last.seq + 1;
		sealed := encode(sha256(guard.bytes(last.hash) || guard.bytes('workspace') || int8send(last.seq) || int8send(at) || guard.bytes(who) || guard.bytes(why)
			|| guard.bytes(kinds[i]) || uuid_send(subjects[i]) || guard.bytes(actions[i]) || guard.bytes(details[i])), 'hex');
		insert into change_log (chain, seq, made_at, author, reason, subject_kind, subject_id, action, detail, prev_hash, hash)
			values ('workspace', last.seq, at, who, why, kinds[i], subjects[i], actions[i], details[i], last.hash, sealed);
		last.hash := sealed;
	end loop;
	update change_head set seq = last.seq, hash = last.hash where chain = 'workspace';
	return last.seq;
end
$$;

-- Asked by the policy on the identities of informants: whoever reads one is in the log, in the same transaction.
create or replace function guard.recorded(kind text, subject uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not guard.confident() then return false; end if;
	perform guard.log_append('', '', array[kind], array[subject], array['informant-read'], array['{}']);
	return true;
end
$$;

-- Once something is finished desks change only some of its columns.
create or replace function guard.fixed() returns trigger language plpgsql as $$
begin
	if pg_has_role(current_user, $DESK_TEXT, 'member') and (to_jsonb(old) - tg_argv) is distinct from (to_jsonb(new) - tg_argv) then
		raise insufficient_privilege using message = 'a finished record of ' || tg_table_name || ' does not change any more';
	end if;
	return new;
end
$$;

-- What other records are about stays, also when who deletes does not see them.
create or replace function guard.held() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
	held boolean;
begin
	execute format('select exists (select 1 from public.%I where %I = $1)', tg_argv[0], tg_argv[1]) into held using old.id;
	if held then
		raise restrict_violation using message = 'records of ' || tg_argv[0] || ' are about this row of ' || tg_table_name;
	end if;
	return old;
end
$$;

drop function if exists guard.hand_over(text, text, uuid, text);
drop function if exists guard.rename(text, text, text, text);

-- For administrators, once somebody left or has another name: another name stands on the work that waited for them, whoever sees that
-- work. Nobody takes over a colleague's work by it: who leaves is inactive by now and the successor active; of who was renamed the old
-- name is gone and the new one is somebody's.
create or replace function guard.pass(tab text, col text, act text, before text, after text, wanted text, why text) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
	subject_kind text;
	is_open text;
	subjects uuid[];
	detail text;
begin
	if not guard.roles() @> '{admin}' and guard.keeper() is null then raise insufficient_privilege using message = 'work is passed on by administrators'; end if;
	select kind, open into subject_kind, is_open from (values ('', '', '', '')$HANDED) handed (t, c, kind, open) where t = tab and c = col;
	if is_open is null then raise insufficient_privilege using message = 'nobody is named in ' || col || ' of ' || tab; end if;
	if not (case act
		when 'renamed' then not exists (select 1 from staff where name = before) and exists (select 1 from staff where name = after)
		when 'handed-over' then exists (select 1 from staff where name = before) and not exists (select 1 from staff where name = before and active = 1)
			and exists (select 1 from staff where name = after and active = 1)
		else false end) then
		raise insufficient_privilege using message = 'nobody left or was renamed so';
	end if;
	execute format('with passed as (update public.%1$I set version = version + 1, %2$I = (select string_agg(n, ''、'' order by place) from
			(select n, min(place) place from unnest(array_replace(string_to_array(%2$I, ''、''), $1, $2)) with ordinality named (n, place) group by n) once)
		where (%3$s) and $1 = any (string_to_array(%2$I, ''、'')) returning id) select coalesce(array_agg(id order by id), ''{}'') from passed', tab, col, is_open) into subjects using before, after;
	detail := '{' || to_json(col) || ':[' || to_json(before) || ',' || to_json(after) || ']}';
	if subjects <> '{}' then
		perform guard.log_append(wanted, why, array_fill(subject_kind, array[cardinality(subjects)]), subjects, array_fill(act, array[cardinality(subjects)]), array_fill(detail, array[cardinality(subjects)]));
	end if;
	return cardinality(subjects);
end
$$;

-- Nobody gives themselves rights, and an administrator does not work on tip-offs.
create or replace function guard.own_rights() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if string_to_array(new.roles, ',') @> '{admin,confidant}' then
		raise insufficient_privilege using message = 'an administrator cannot be a tip-off officer';
	end if;
	if tg_op = 'UPDATE' and new.id = guard.me() and (not string_to_array(new.roles, ',') <@ string_to_array(old.roles, ',')
			or (new.unit_id, new.areas, new.sectors, new.login) is distinct from (old.unit_id, old.areas, old.sectors, old.login)) then
		raise insufficient_privilege using message = 'nobody gives themselves rights';
	end if;
	return new;
end
$$;
drop trigger if exists guard_own_rights on staff;
create trigger guard_own_rights before insert or update on staff for each row execute function guard.own_rights();

-- Makes, changes or closes a login role. Owned by the one role that may, called by the two functions below only.
create or replace function guard.role(name text, verifier text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
	if not exists (select 1 from pg_roles where rolname = name) then
		if verifier is null then return; end if;
		execute format('create role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls in role %I', name, $DESK_TEXT);
	elsif not exists (select 1 from pg_roles r join pg_auth_members m on m.member = r.oid join pg_roles g on g.oid = m.roleid and g.rolname = $DESK_TEXT
			where r.rolname = name and not r.rolsuper and not r.rolcreaterole) then
		raise insufficient_privilege using message = 'the role ' || name || ' is not a desk of this database';
	end if;
	if verifier is null then
		execute format('alter role %I nologin password null', name);
	else
		execute format('alter role %I login password %L', name, verifier);
	end if;
end
$$;

-- For administrators: lets somebody sign in. The password comes as a SCRAM verifier, so nobody but its owner ever has it.
create or replace function guard.open_login(person uuid, wanted text, verifier text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if not guard.roles() @> '{admin}' and guard.keeper() is null then raise insufficient_privilege using message = 'logins are for administrators'; end if;
	if verifier !~ '^SCRAM-SHA-256[$]' then raise invalid_parameter_value using message = 'a SCRAM-SHA-256 verifier is needed'; end if;
	perform guard.role(wanted, verifier);
	update staff set login = wanted where id = person;
	if not found then raise no_data_found using message = 'nobody has the id ' || person; end if;
	perform guard.log_append('', '', array['staff'], array[person], array['login-opened'], array[json_build_object('login', json_build_array(null, wanted))::text]);
end
$$;

create or replace function guard.close_login(person uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
	held text := (select login from staff where id = person);
begin
	if not guard.roles() @> '{admin}' and guard.keeper() is null then raise insufficient_privilege using message = 'logins are for administrators'; end if;
	if person = guard.me() then raise insufficient_privilege using message = 'nobody closes their own login'; end if;
	if held is null then return; end if;
	perform guard.role(held, null);
	update staff set login = null where id = person;
	perform guard.log_append('', '', array['staff'], array[person], array['login-closed'], array[json_build_object('login', json_build_array(held, null))::text]);
end
$$;
