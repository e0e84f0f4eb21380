-- Where the lines that came back end. What is written later is of living on and is not done again, however often catching up is
-- begun anew. Where it was begun before this was noted, all that stands counts as come back.
alter table audit.resumed add column until bigint not null default 9223372036854775807;
alter table audit.resumed alter column until drop default;
alter table audit.resumed add check (until > leaf);
