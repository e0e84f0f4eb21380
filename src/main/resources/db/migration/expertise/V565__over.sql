-- What ended carries a mark, so that the list of what runs finds that alone, however much a school has had. The steps stay what
-- counts: the mark can be made only beside the step that ended it, and never taken away.
alter table expertise.consultation add column ended boolean not null default false;
alter table expertise.consultation no force row level security;
alter table expertise.step no force row level security;
update expertise.consultation c set ended = true
from expertise.step s
where s.board = c.board and s.consultation = c.id and s.what = 'ended';
alter table expertise.step force row level security;
alter table expertise.consultation force row level security;

create policy consultation_update on expertise.consultation for update
    using (board = access.board() and access.task() = 'keep_expert' and access.is_mine(access.board(), pupil)
        and expertise.ended(access.board(), id))
    with check (board = access.board() and ended);
grant update (ended) on expertise.consultation to zorgvuldig_app;

create index on expertise.consultation (board, proposed_at desc, id) where not ended;
