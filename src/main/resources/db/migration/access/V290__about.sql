-- The one pupil the work at hand is about, when it says so: then the program sees no other (access.my_pupils).
create function access.about() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('zorgvuldig.about', true), '')::uuid $$;
