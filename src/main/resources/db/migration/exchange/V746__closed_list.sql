-- The closed list of grounds without consent is the law's, so every ground is on from the first day. The board can switch off three that
-- are a power which the school need not use; about each it can record how it is done here.
alter table exchange.disclosure drop constraint disclosure_ground_check;
alter table exchange.ground_decision drop constraint ground_decision_ground_check;
alter table exchange.ground_decision drop constraint ground_decision_choice_check;

alter table exchange.disclosure no force row level security;
alter table exchange.ground_decision no force row level security;
update exchange.disclosure set ground = 'veilig_thuis_report' where ground = 'veilig_thuis';
-- What was a demand of the police and what an order of a court was not recorded: nobody is told of either.
update exchange.disclosure set ground = 'officer_of_justice' where ground = 'court_police';
update exchange.ground_decision set ground = 'veilig_thuis_report' where ground = 'veilig_thuis';
update exchange.ground_decision set ground = 'officer_of_justice' where ground = 'court_police';
alter table exchange.ground_decision force row level security;
alter table exchange.disclosure force row level security;

alter table exchange.disclosure add constraint disclosure_ground_check
    check (ground in ('consent', 'next_school', 'duo_register', 'compulsory_education', 'inspectorate', 'veilig_thuis_report',
        'veilig_thuis_request', 'gi_supervision', 'child_protection', 'partnership', 'officer_of_justice', 'court', 'emergency',
        'infectious'));
alter table exchange.ground_decision add constraint ground_decision_ground_check
    check (ground in ('next_school', 'duo_register', 'compulsory_education', 'inspectorate', 'veilig_thuis_report',
        'veilig_thuis_request', 'gi_supervision', 'child_protection', 'partnership', 'officer_of_justice', 'court', 'emergency',
        'infectious'));
alter table exchange.ground_decision add constraint ground_decision_choice_check check (choice in ('on', 'off', 'instruction'));

create function exchange.may_be_off(wanted text) returns boolean
    language sql immutable
    as $$ select wanted in ('child_protection', 'partnership', 'infectious') $$;

create or replace function exchange.switched_on(b uuid, wanted text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return not exchange.may_be_off(wanted) or coalesce((
        select g.choice = 'on' from exchange.ground_decision g
        where g.board = b and g.ground = wanted and g.choice in ('on', 'off')
        order by g.step desc limit 1), true);
end
$$;

create or replace function exchange.may_inform(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from exchange.disclosure x
        where x.board = b and x.pupil = p and x.id = d and x.ground not in ('consent', 'officer_of_justice'));
end
$$;

alter policy ground_decision_insert on exchange.ground_decision
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'keep_grounds' and set_by = access.person() and (select access.holds(access.board(), 'board'))
                and (choice = 'instruction' or exchange.may_be_off(ground))));
