-- What the act of inspecting opens of a dossier: what stands on the page that is open, and nothing about parents. What making a
-- copy opens, to the program alone: what the head lets into it, and nothing about parents either. What an expert from outside
-- finds: the entries that are agreed, in those versions, as long as they do not stand still, and nothing else. It stands here
-- as it is today, after the numbered migrations: who changes one of these policies changes it here.
alter policy entry_version_select on dossier.entry_version
    using (board = access.board()
        and case access.task()
            when 'advise' then not confidential and expertise.agreed_to_me(access.board(), pupil, entry, version)
            else pupil = any ((select access.my_pupils(access.board()))::uuid[]) end
        and case access.task()
            when 'advise' then not rights.stands(access.board(), entry)
            when 'inspect' then inspection.on_the_page(access.board(), pupil, entry, version)
            when 'make_copy' then inspection.in_the_copy(access.board(), pupil, entry, version)
            else not confidential or pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[]) end);
alter policy document_select on dossier.document
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case access.task()
            when 'inspect' then inspection.on_the_page(access.board(), pupil, id, null)
            when 'make_copy' then inspection.in_the_copy(access.board(), pupil, id, null)
            else not confidential or pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[]) end);
alter policy guardian_select on enrolment.guardian
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[]) and access.task() not in ('inspect', 'make_copy'));
alter policy viewpoint_select on dossier.viewpoint
    using (board = access.board()
        and case access.task()
            when 'give_view' then access.person() in (given_by, recorded_by)
                and pupil = any ((select access.my_view_pupils(access.board()))::uuid[])
            when 'inspect' then pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and inspection.on_the_page(access.board(), pupil, piece, null)
            when 'make_copy' then pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and inspection.in_the_copy(access.board(), pupil, piece, null)
            else pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and (not confidential or pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[])) end);
alter policy agreement_select on dossier.agreement
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case access.task()
            when 'inspect' then inspection.on_the_page(access.board(), pupil, entry, null)
            when 'make_copy' then inspection.in_the_copy(access.board(), pupil, entry, null)
            else not dossier.confidential(board, pupil, entry)
                or pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[]) end);
