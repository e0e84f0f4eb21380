-- The personnel office finds what opens no more without reading every piece.
create index on personnel.piece (board, id) where unfit is not null;
