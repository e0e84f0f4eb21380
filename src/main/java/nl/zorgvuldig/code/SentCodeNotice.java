package nl.zorgvuldig.code;

import java.time.LocalDate;

/// What somebody was told of a version, and its day.
record SentCodeNotice(CodeId code, int version, CodeNotice notice, LocalDate on) {}
