-- What an expert from outside advised about a pupil is a kind of its own; its author is the expert.
alter table dossier.entry_version drop constraint entry_version_kind_check;
alter table dossier.entry_version add constraint entry_version_kind_check check (kind in ('observation', 'result', 'parent_talk',
    'consultation_report', 'expert_advice', 'agreement', 'examination_report', 'support_plan', 'incident'));
alter table dossier.document drop constraint document_kind_check;
alter table dossier.document add constraint document_kind_check check (kind in ('observation', 'result', 'parent_talk',
    'consultation_report', 'expert_advice', 'agreement', 'examination_report', 'support_plan', 'incident'));
