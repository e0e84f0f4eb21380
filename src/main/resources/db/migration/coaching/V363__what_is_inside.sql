-- Who sees what is inside a coaching: the seats, the film, the notes, the aim.
alter table coaching.seat enable row level security;
alter table coaching.seat force row level security;
create policy seat_select on coaching.seat for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() in ('coach', 'watch') and coaching.of_mine(access.board(), recording)));
create policy seat_insert on coaching.seat for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'coach' and coaching.of_my_teaching(access.board(), recording)
                and (place = 'outside'
                    or coaching.agreed(access.board(), pupil, 'lesson_recording')
                        and coaching.agreed(access.board(), pupil, 'recording'))));
create policy seat_delete on coaching.seat for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.seat to zorgvuldig_app;

-- Whether everybody who is in the picture of a recording is there with consent today.
create function coaching.all_agreed(b uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return not exists (
        select 1 from coaching.seat s
        where s.board = b and s.recording = r and s.place = 'in_picture'
          and not (coaching.agreed(b, s.pupil, 'lesson_recording') and coaching.agreed(b, s.pupil, 'recording')));
end
$$;

alter table coaching.film enable row level security;
alter table coaching.film force row level security;
create policy film_select on coaching.film for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() = 'watch' and coaching.of_mine(access.board(), recording)
                and coaching.all_agreed(access.board(), recording)));
create policy film_insert on coaching.film for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'coach' and coaching.of_my_teaching(access.board(), recording)));
create policy film_delete on coaching.film for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.film to zorgvuldig_app;

alter table coaching.note enable row level security;
alter table coaching.note force row level security;
create policy note_select on coaching.note for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() = 'watch' and coaching.of_mine(access.board(), recording)
                and coaching.all_agreed(access.board(), recording)));
create policy note_insert on coaching.note for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'watch' and author = access.person() and coaching.of_mine(access.board(), recording)
                and coaching.all_agreed(access.board(), recording)));
create policy note_delete on coaching.note for delete
    using (board = access.board()
        and (access.task() = 'destroy' and coaching.is_program()
            or access.task() = 'watch' and author = access.person() and coaching.of_mine(access.board(), recording)));
grant select, insert, delete on coaching.note to zorgvuldig_app;

alter table coaching.aim enable row level security;
alter table coaching.aim force row level security;
create policy aim_select on coaching.aim for select
    using (board = access.board()
        and (coaching.is_program() or access.task() = 'coach' and coaching.inside(access.board(), coaching)));
create policy aim_insert on coaching.aim for insert
    with check (board = access.board()
        and (coaching.is_program() or access.task() = 'coach' and coaching.teaches(access.board(), coaching)));
create policy aim_delete on coaching.aim for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.aim to zorgvuldig_app;
