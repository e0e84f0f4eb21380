-- What was said about a pupil in a consultation is a kind of its own.
alter table dossier.entry_version drop constraint entry_version_kind_check;
alter table dossier.entry_version add constraint entry_version_kind_check check (kind in ('observation', 'result', 'parent_talk',
    'consultation_report', 'agreement', 'examination_report', 'support_plan', 'incident'));
alter table dossier.document drop constraint document_kind_check;
alter table dossier.document add constraint document_kind_check check (kind in ('observation', 'result', 'parent_talk',
    'consultation_report', 'agreement', 'examination_report', 'support_plan', 'incident'));
