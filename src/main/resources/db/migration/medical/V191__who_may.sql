-- The second opinion on who may open a medical file, written apart from the rule in Java (access.AccessRules). Not even who
-- may gets past the doctor's key: this keeps from others that there is anything at all.

create function medical.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() in ('maintain', 'destroy') and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- The pupils whose medical file the acting person may open today: for a school doctor of the board, whoever is at a school.
create function medical.my_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() not in ('read_medical', 'write_medical') then
        return '{}';
    end if;
    return array(
        select e.pupil
        from school.function_held f
        join enrolment.enrolment e on e.board = f.board
        where f.board = b and f.person = access.person() and f.function = 'school_doctor'
          and f.valid_from <= access.today() and f.valid_until >= access.today()
          and e.entered <= access.today() and e.last_school_day > access.today() and e.deregistered > access.today());
end
$$;

-- The keys of the acting person.
create function medical.my_keys(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(select k.id from medical.doctor_key k where k.board = b and k.person = access.person());
end
$$;

-- Those keys, and the keys of doctors who named the acting person as the colleague who can open their file.
create function medical.in_my_keeping(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select k.id from medical.doctor_key k
        where k.board = b and (k.person = access.person() or k.recovery = any (medical.my_keys(b))));
end
$$;

-- Whether a pupil's medical file may go: nothing of a pupil who is at school.
create function medical.may_go(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'destroy' and medical.is_program() and not exists (
        select 1 from enrolment.enrolment e
        where e.board = b and e.pupil = who and access.today() < greatest(e.last_school_day, e.deregistered));
end
$$;

alter table medical.doctor_key enable row level security;
alter table medical.doctor_key force row level security;
create policy doctor_key_select on medical.doctor_key for select
    using (board = access.board()
        and (medical.is_program() or access.task() in ('read_medical', 'write_medical', 'keep_medical_key')));
create policy doctor_key_insert on medical.doctor_key for insert
    with check (board = access.board()
        and (medical.is_program()
            or access.task() = 'keep_medical_key' and person = access.person()
                and access.holds(access.board(), 'school_doctor')));
create policy doctor_key_update on medical.doctor_key for update
    using (board = access.board() and access.task() = 'keep_medical_key' and person = access.person())
    with check (board = access.board());
create policy doctor_key_delete on medical.doctor_key for delete
    using (board = access.board() and access.task() = 'destroy' and medical.is_program());
grant select, insert, delete on medical.doctor_key to zorgvuldig_app;
grant update (recovery, successor, ended_at) on medical.doctor_key to zorgvuldig_app;

alter table medical.secret_key enable row level security;
alter table medical.secret_key force row level security;
create policy secret_key_select on medical.secret_key for select
    using (board = access.board()
        and (medical.is_program() or access.task() = 'keep_medical_key' and person = access.person()));
create policy secret_key_insert on medical.secret_key for insert
    with check (board = access.board()
        and (medical.is_program() or access.task() = 'keep_medical_key' and person = access.person()));
create policy secret_key_update on medical.secret_key for update
    using (board = access.board() and access.task() = 'keep_medical_key' and person = access.person())
    with check (board = access.board());
create policy secret_key_delete on medical.secret_key for delete
    using (board = access.board() and access.task() = 'destroy' and medical.is_program());
grant select, insert, delete on medical.secret_key to zorgvuldig_app;
grant update (recipe, sealed_secret, sealed_recovery, wrong_times, wrong_at) on medical.secret_key to zorgvuldig_app;

alter table medical.entry_version enable row level security;
alter table medical.entry_version force row level security;
create policy entry_version_select on medical.entry_version for select
    using (board = access.board() and (medical.is_program() or pupil = any (medical.my_pupils(access.board()))));
create policy entry_version_insert on medical.entry_version for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'write_medical' and author = access.person()
                and pupil = any (medical.my_pupils(access.board()))));
create policy entry_version_delete on medical.entry_version for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.entry_version to zorgvuldig_app;

alter table medical.wrapped_key enable row level security;
alter table medical.wrapped_key force row level security;
create policy wrapped_key_select on medical.wrapped_key for select
    using (board = access.board()
        and (medical.is_program()
            or (access.task() = 'keep_medical_key' or pupil = any (medical.my_pupils(access.board())))
                and (file = any (medical.in_my_keeping(access.board()))
                    or opens = any (medical.my_keys(access.board())))));
-- A doctor seals new entries to a key of their own file; whoever can open a version can seal its key to another.
create policy wrapped_key_insert on medical.wrapped_key for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'write_medical' and pupil = any (medical.my_pupils(access.board()))
                and file = any (medical.my_keys(access.board()))
            or access.task() = 'keep_medical_key' and exists (
                select 1 from medical.wrapped_key mine
                where mine.board = access.board() and mine.pupil = wrapped_key.pupil and mine.entry = wrapped_key.entry
                  and mine.version = wrapped_key.version and mine.opens = any (medical.my_keys(access.board())))));
create policy wrapped_key_delete on medical.wrapped_key for delete
    using (board = access.board()
        and (access.task() = 'keep_medical_key' and file = any (medical.in_my_keeping(access.board()))
            or access.task() = 'destroy' and medical.may_go(access.board(), pupil)));
grant select, insert, delete on medical.wrapped_key to zorgvuldig_app;
