-- The pupils of whom the acting person may also see and write what is confidential, for the act at hand. Guiding a group, or an
-- assignment, is not enough. Written apart from dossier.ConfidentialityRules; a test compares the two. It stands here as it is
-- today: when it changes, it is put in place anew after the numbered migrations.
create or replace function access.my_confidential_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    task text := access.task();
    day date := access.today();
begin
    -- the program's own work, and what it removes
    if task in ('maintain', 'destroy') and me = '00000000-0000-0000-0000-000000000000' then
        return access.my_pupils(b);
    end if;

    -- the board reads
    if task in ('read', 'read_document') and access.holds(b, 'board') then
        return array(select p.id from enrolment.pupil p where p.board = b);
    end if;

    return array(
        -- the head of the school that keeps the dossier
        select p.id
        from school.function_held f
        join enrolment.pupil p on p.board = b and p.school = f.school
        where f.board = b and f.person = me and f.function = 'head'
          and task in ('read', 'read_document', 'copy_document', 'withdraw_document', 'write', 'take_back', 'consult', 'classify', 'redact')
          and day between f.valid_from and f.valid_until
        union
        -- the support coordinator, as long as the pupil is at the school
        select e.pupil
        from school.function_held f
        join enrolment.enrolment e on e.board = b and e.school = f.school
        where f.board = b and f.person = me and f.function = 'support_coordinator'
          and task in ('read', 'read_document', 'copy_document', 'write', 'take_back', 'consult')
          and day between f.valid_from and f.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered));
end
$$;
