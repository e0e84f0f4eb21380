package nl.zorgvuldig.code;

import java.time.LocalDate;

/// A step and its day.
record StepTaken(CodeId code, int version, Step step, LocalDate on) {}
