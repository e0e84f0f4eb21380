-- The same for documents in personnel dossiers; what has no document, or a picture, needs no look.
alter table personnel.piece
    add column examined boolean not null default false,
    add column unfit text check (unfit is null or examined);
create index on personnel.piece (board, id) where not examined;

alter table personnel.piece no force row level security;
update personnel.piece set examined = true where format is null or format in ('jpeg', 'png');
alter table personnel.piece force row level security;

create policy piece_update on personnel.piece for update
    using (board = access.board() and personnel.is_program())
    with check (board = access.board() and personnel.is_program());
grant update (examined, unfit) on personnel.piece to zorgvuldig_app;
