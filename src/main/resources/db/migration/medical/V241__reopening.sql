-- Files of pupils who left. The file stays twenty years after its last change (article 7:454 BW); until then the doctor to whose
-- key something in it is sealed can open it, on a day for which they wrote down why. Why is an entry of the file, sealed as the
-- others; here stands which entry that is, so that it does not count as a change.
create table medical.reopening (
    board uuid not null default access.board(),
    pupil uuid not null,
    entry uuid not null,
    version int not null check (version = 1),
    doctor uuid not null,
    on_day date not null,
    primary key (board, pupil, entry),
    foreign key (board, pupil, entry, version) references medical.entry_version (board, pupil, entry, version)
);
create index on medical.reopening (board, doctor, on_day);

-- Those who are at no school today and of whom the acting doctor's key opens something that was changed less than twenty years
-- ago. Written apart from access.PatientRules.
create function medical.my_left_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() <> 'reopen_medical' or not access.holds(b, 'school_doctor') then
        return '{}';
    end if;
    return array(
        select v.pupil
        from medical.doctor_key k
        join medical.wrapped_key w on w.board = b and w.file = k.id and w.opens = k.id
        join medical.entry_version v
            on v.board = b and v.pupil = w.pupil and v.entry = w.entry and v.version = w.version
        where k.board = b and k.person = access.person() and k.ended_at is null
          and not exists (select 1 from medical.reopening r where r.board = b and r.pupil = v.pupil and r.entry = v.entry)
          and not exists (
              select 1 from enrolment.enrolment e
              where e.board = b and e.pupil = v.pupil
                and e.entered <= access.today() and e.last_school_day > access.today() and e.deregistered > access.today())
        group by v.pupil
        having (max(v.written_at) at time zone 'Europe/Amsterdam')::date + interval '20 years' > access.today());
end
$$;

create or replace function medical.my_pupils(b uuid) returns uuid[]
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
          and e.entered <= access.today() and e.last_school_day > access.today() and e.deregistered > access.today()
        union
        -- left, and opened for today by this doctor, with a reason
        select r.pupil
        from medical.reopening r
        where r.board = b and r.doctor = access.person() and r.on_day = access.today()
          and access.holds(b, 'school_doctor'));
end
$$;

alter table medical.reopening enable row level security;
alter table medical.reopening force row level security;
create policy reopening_select on medical.reopening for select
    using (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'destroy' and medical.may_go(access.board(), pupil)
            or access.task() in ('read_medical', 'write_medical', 'reopen_medical') and doctor = access.person()));
create policy reopening_insert on medical.reopening for insert
    with check (board = access.board() and access.task() = 'reopen_medical' and doctor = access.person()
        and on_day = access.today() and pupil = any (medical.my_left_pupils(access.board())));
create policy reopening_delete on medical.reopening for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.reopening to zorgvuldig_app;

alter policy doctor_key_select on medical.doctor_key
    using (board = access.board()
        and (medical.is_program()
            or access.task() in ('read_medical', 'write_medical', 'reopen_medical', 'keep_medical_key')));

-- To find whose file one may open, a doctor sees that there is something sealed to the own key.
alter policy entry_version_select on medical.entry_version
    using (board = access.board()
        and (medical.is_program() or pupil = any (medical.my_pupils(access.board()))
            or access.task() = 'reopen_medical' and exists (
                select 1 from medical.wrapped_key mine
                where mine.board = access.board() and mine.pupil = entry_version.pupil and mine.entry = entry_version.entry
                  and mine.version = entry_version.version and mine.file = any (medical.my_keys(access.board())))));
alter policy entry_version_insert on medical.entry_version
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'write_medical' and author = access.person()
                and pupil = any (medical.my_pupils(access.board()))
            or access.task() = 'reopen_medical' and author = access.person()
                and pupil = any (medical.my_left_pupils(access.board()))));
alter policy wrapped_key_select on medical.wrapped_key
    using (board = access.board()
        and (medical.is_program()
            or (access.task() in ('keep_medical_key', 'reopen_medical')
                    or pupil = any (medical.my_pupils(access.board())))
                and (file = any (medical.in_my_keeping(access.board()))
                    or opens = any (medical.my_keys(access.board())))));
alter policy wrapped_key_insert on medical.wrapped_key
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'write_medical' and pupil = any (medical.my_pupils(access.board()))
                and file = any (medical.my_keys(access.board()))
            or access.task() = 'reopen_medical' and pupil = any (medical.my_left_pupils(access.board()))
                and file = any (medical.my_keys(access.board()))
            or access.task() = 'keep_medical_key' and exists (
                select 1 from medical.wrapped_key mine
                where mine.board = access.board() and mine.pupil = wrapped_key.pupil and mine.entry = wrapped_key.entry
                  and mine.version = wrapped_key.version and mine.opens = any (medical.my_keys(access.board())))));
