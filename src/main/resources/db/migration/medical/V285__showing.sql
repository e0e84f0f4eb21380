-- A viewing itself: the pages laid out at its beginning, which of them were opened, and its minutes. What was written stays sealed
-- to the doctor; here stands which entry came on which page.
create table medical.viewing_page (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    page int not null check (page >= 1),
    entry uuid not null,
    kind text not null check (kind in ('entry', 'document')),
    part int not null check (part >= 1), -- version of the entry, page of the document
    primary key (board, pupil, request, page),
    foreign key (board, pupil, request) references medical.viewing (board, pupil, id)
);

create table medical.turned (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    page int not null,
    opened_at timestamptz not null,
    primary key (board, pupil, request, page),
    foreign key (board, pupil, request, page) references medical.viewing_page (board, pupil, request, page)
);

create table medical.minutes (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    made_at timestamptz not null,
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    sealed_text bytea not null,
    primary key (board, pupil, request),
    foreign key (board, pupil, request) references medical.viewing (board, pupil, id)
);

create table medical.confirmation (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    person uuid not null,
    recorded_by uuid not null, -- somebody else only on the doctor's own screen
    confirmed_at timestamptz not null,
    way text not null check (way in ('account', 'on_the_spot')),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    primary key (board, pupil, request, person),
    foreign key (board, pupil, request) references medical.minutes (board, pupil, request),
    check ((way = 'account') = (person = recorded_by))
);

-- Whether the doctor decided last that an entry is kept back in a viewing.
create function medical.kept_back(b uuid, r uuid, e uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return coalesce((
        select h.ground is not null from medical.kept_back h
        where h.board = b and h.request = r and h.entry = e
        order by h.step desc limit 1), false);
end
$$;

alter table medical.viewing_page enable row level security;
alter table medical.viewing_page force row level security;
create policy viewing_page_select on medical.viewing_page for select
    using (board = access.board() and (medical.is_program() or medical.shown_by_me(board, request)));
create policy viewing_page_insert on medical.viewing_page for insert
    with check (board = access.board() and medical.shown_by_me(board, request)
        and medical.last_step(board, request) = 'planned' and not medical.kept_back(board, request, entry));
create policy viewing_page_delete on medical.viewing_page for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.viewing_page to zorgvuldig_app;

alter table medical.turned enable row level security;
alter table medical.turned force row level security;
create policy turned_select on medical.turned for select
    using (board = access.board() and (medical.is_program() or medical.shown_by_me(board, request)));
create policy turned_insert on medical.turned for insert
    with check (board = access.board() and medical.shown_by_me(board, request)
        and medical.last_step(board, request) = 'opened');
create policy turned_delete on medical.turned for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.turned to zorgvuldig_app;

-- Minutes are for who asked and for the doctor who was there, and for nobody else.
alter table medical.minutes enable row level security;
alter table medical.minutes force row level security;
create policy minutes_select on medical.minutes for select
    using (board = access.board()
        and (medical.is_program() or medical.shown_by_me(board, request) or medical.asked_by_me(board, request)));
create policy minutes_insert on medical.minutes for insert
    with check (board = access.board() and medical.shown_by_me(board, request));
create policy minutes_delete on medical.minutes for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.minutes to zorgvuldig_app;

alter table medical.confirmation enable row level security;
alter table medical.confirmation force row level security;
create policy confirmation_select on medical.confirmation for select
    using (board = access.board()
        and (medical.is_program() or medical.shown_by_me(board, request) or medical.asked_by_me(board, request)));
create policy confirmation_insert on medical.confirmation for insert
    with check (board = access.board() and recorded_by = access.person()
        and (person = access.person() and (medical.asked_by_me(board, request) or medical.shown_by_me(board, request))
            or way = 'on_the_spot' and medical.shown_by_me(board, request)
                and medical.asked_by(board, request, person)));
create policy confirmation_delete on medical.confirmation for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.confirmation to zorgvuldig_app;
