-- Whether a version is sealed to a key of the acting person, and whether it lies in a file of theirs: as before, as functions, since
-- a policy holds no query of its own.
create function medical.sealed_to_me(b uuid, p uuid, e uuid, v int) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from medical.wrapped_key k
        where k.board = b and k.pupil = p and k.entry = e and k.version = v and k.opens = any (medical.my_keys(b)));
end
$$;

create function medical.in_my_file(b uuid, p uuid, e uuid, v int) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from medical.wrapped_key k
        where k.board = b and k.pupil = p and k.entry = e and k.version = v and k.file = any (medical.my_keys(b)));
end
$$;

alter policy entry_version_select on medical.entry_version
    using (board = access.board()
        and (medical.is_program() or pupil = any (medical.my_pupils(access.board()))
            or access.task() = 'reopen_medical' and medical.in_my_file(board, pupil, entry, version)));

alter policy wrapped_key_insert on medical.wrapped_key
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'write_medical' and pupil = any (medical.my_pupils(access.board()))
                and file = any (medical.my_keys(access.board()))
            or access.task() = 'reopen_medical' and pupil = any (medical.my_left_pupils(access.board()))
                and file = any (medical.my_keys(access.board()))
            or access.task() = 'keep_medical_key' and medical.sealed_to_me(board, pupil, entry, version)));
