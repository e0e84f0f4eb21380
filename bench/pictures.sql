-- 5,000 pictures in the group of the demonstration's teacher, a third of which left as a file, one in thirty to be taken down. They
-- are rows without keys, for measuring "Vandaag" alone, in a demonstration that is thrown away. As the superuser:
--
--   P=HOME/demo/postgres.properties   (HOME is what the demonstration says it keeps everything in)
--   PGPASSWORD=$(sed -n 's/^password.postgres=//p' $P) psql -h 127.0.0.1 -p $(sed -n 's/^port=//p' $P) -U postgres -d zorgvuldig -f bench/pictures.sql
--   bench/load today
begin;
insert into media.picture (board, id, album, state, looking, revision, added_by, added_at, finish_by, marked_by, marked_at,
    version, blob, width, height, size, sealed_small)
select p.board, md5('bench ' || i)::uuid, p.album, p.state, p.looking, p.revision, p.added_by, p.added_at, p.finish_by, p.marked_by,
    p.marked_at, gen_random_uuid(), gen_random_uuid(), p.width, p.height, p.size, p.sealed_small
from (select * from media.picture where not film and state = 'marked' limit 1) p, generate_series(1, 5000) i;
insert into publication.copy (board, id, picture, channel, sealed_place, made_by, made_at, called_at, call_by)
select p.board, md5('bench ' || i)::uuid, p.id, 'press', '\x00', p.added_by, p.added_at,
    case when i % 30 = 1 then p.added_at end, case when i % 30 = 1 then p.finish_by end
from generate_series(1, 5000, 3) i join media.picture p on p.id = md5('bench ' || i)::uuid;
commit;
analyze media.picture, publication.copy;
