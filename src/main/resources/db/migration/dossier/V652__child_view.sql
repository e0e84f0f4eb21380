-- What a pupil itself says of something is a kind of its own. No document is: it is written down in a few words.
alter table dossier.entry_version drop constraint entry_version_kind_check;
alter table dossier.entry_version add constraint entry_version_kind_check check (kind in ('observation', 'result', 'parent_talk',
    'consultation_report', 'expert_advice', 'agreement', 'examination_report', 'support_plan', 'incident', 'child_view'));
