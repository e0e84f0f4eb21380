-- Two more grounds to refuse on: it is needed for a legal claim (AVG art. 17(3)(e)); showing it would harm somebody (UAVG art. 41).
alter table rights.step drop constraint step_ground_check;
alter table rights.step add constraint step_ground_check check (ground in ('not_entitled', 'legal_duty', 'public_task', 'legal_claim',
    'correct', 'professional_opinion', 'no_reason', 'rights_of_others', 'protection', 'child_interest', 'not_kept', 'excessive'));
