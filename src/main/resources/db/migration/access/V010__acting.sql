-- Who is acting, for which board, with which aim, on which day: set by each transaction, read by row security.
-- After a transaction the settings are empty rather than null, hence nullif.
create schema access;
grant usage on schema access to zorgvuldig_app;

create function access.board() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('zorgvuldig.board', true), '')::uuid $$;

create function access.person() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('zorgvuldig.person', true), '')::uuid $$;

create function access.task() returns text
    language sql stable parallel safe
    as $$ select nullif(current_setting('zorgvuldig.task', true), '') $$;

create function access.today() returns date
    language sql stable parallel safe
    as $$ select nullif(current_setting('zorgvuldig.today', true), '')::date $$;
