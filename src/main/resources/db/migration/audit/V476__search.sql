-- Every question about the log is answered by walking one index from the newest line back, however long the log is.
create index event_act on audit.event (board, act, id);
create index event_outcome on audit.event (board, outcome, id);
create index event_clause on audit.event (board, clause, id);
